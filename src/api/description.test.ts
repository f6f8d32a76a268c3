import { OpenAPIHono, z } from '@hono/zod-openapi';
import { expect, it } from 'vitest';
import { putRight } from './description.ts';
import { mayBeLeftOut } from './schemas/common.ts';

const Money = { type: 'object', properties: { amount: { type: 'string' } }, required: ['amount'] };
const money = { $ref: '#/$defs/Money' };

it.each([
  [{ allOf: [money, { type: ['object', 'null'] }] }, { anyOf: [money, { type: 'null' }] }],
  [
    { allOf: [money, { type: ['object', 'null'], required: ['by'] }] },
    { anyOf: [{ allOf: [money, { type: 'object', required: ['by'] }] }, { type: 'null' }] },
  ],
  [{ allOf: [money, { description: 'What is left' }] }, { allOf: [money, { description: 'What is left' }] }],
])('%j is described as %j', (written, described) => {
  expect(putRight({ properties: { left: [written] } })).toEqual({ properties: { left: [described] } });
});

it('null fits what may be null, and nothing else does that did not', () => {
  const rewritten: z.core.JSONSchema.JSONSchema = JSON.parse(
    JSON.stringify(putRight({ allOf: [money, { type: ['object', 'null'] }], $defs: { Money } })),
  );
  const fits = z.fromJSONSchema(rewritten);
  expect([null, { amount: '1.00' }, {}, 'x'].map(value => fits.safeParse(value).success)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it('what may be left out is not required, and is never null or undefined where it is there', () => {
  const text = z.object({ subject: z.string(), title: mayBeLeftOut(z.string().max(9)) }).openapi('Text');
  const alone = z.object({ title: mayBeLeftOut(z.string()) }).openapi('Alone');
  const app = new OpenAPIHono();
  app.openAPIRegistry.register('Text', text);
  app.openAPIRegistry.register('Alone', alone);
  const { components } = app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: '', version: '' } });
  expect(putRight(components?.schemas)).toEqual({
    Text: {
      type: 'object',
      properties: { subject: { type: 'string' }, title: { type: 'string', maxLength: 9 } },
      required: ['subject'],
    },
    Alone: { type: 'object', properties: { title: { type: 'string' } } },
  });
  expect(
    [{ subject: 'a' }, { subject: 'a', title: undefined }].map(one => text.safeParse(one).success),
  ).toEqual([true, false]);
});
