import { z } from '@hono/zod-openapi';
import { expect, it } from 'vitest';
import { orNull } from './nullable-references.ts';

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
  expect(orNull({ properties: { left: [written] } })).toEqual({ properties: { left: [described] } });
});

it('null fits what may be null, and nothing else does that did not', () => {
  const rewritten: z.core.JSONSchema.JSONSchema = JSON.parse(
    JSON.stringify(orNull({ allOf: [money, { type: ['object', 'null'] }], $defs: { Money } })),
  );
  const fits = z.fromJSONSchema(rewritten);
  expect([null, { amount: '1.00' }, {}, 'x'].map(value => fits.safeParse(value).success)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
