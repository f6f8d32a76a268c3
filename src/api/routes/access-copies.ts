import { createRoute, z } from '@hono/zod-openapi';
import { contentDisposition } from '../../units/content-disposition.ts';
import { acting, type Doors } from '../guard/context.ts';
import { done } from '../guard/problem.ts';
import { companyParams, jsonBody, newRoutes } from '../guard/route.ts';
import { identifierInput, languageSchema } from '../schemas/common.ts';

/** A debtor has no more people than a screen shows. */
const MOST_CONTACTS = 50;

const accessCopyInput = z
  .object({
    person: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('debtor'),
        contactIds: z.array(identifierInput).max(MOST_CONTACTS).nullable().default(null).openapi({
          description:
            'Which contacts are the debtor itself; null: those without a name, and those with its name',
        }),
      }),
      z.object({ kind: z.literal('contact'), contactId: identifierInput }),
    ]),
    language: languageSchema.optional().openapi({ description: 'That of the person where it is not said' }),
  })
  .openapi('AccessCopyInput');

const accessCopy = createRoute({
  method: 'post',
  path: '/debtors/{debtorId}/access-copies',
  operationId: 'makeAccessCopy',
  summary:
    'Make a person’s copy of what is held of him (GDPR art. 15), as a zip: other people are blackened, and the journal says that it was made',
  tags: ['Debtors'],
  request: {
    params: companyParams.extend({ debtorId: identifierInput }),
    ...jsonBody(accessCopyInput),
  },
  responses: { 200: { description: 'The copy', content: { 'application/zip': { schema: z.string() } } } },
});

export function accessCopyRoutes({ desk, clock }: Pick<Doors, 'desk' | 'clock'>) {
  const routes = newRoutes();
  routes.openapi(accessCopy, async c => {
    const { debtorId } = c.req.valid('param');
    const { person, language = null } = c.req.valid('json');
    const copy = done(
      await desk.accessCopy({ ...acting(c.var), debtorId, day: clock.today(), person, language }),
    );
    return c.body(new Uint8Array(copy.bytes), 200, {
      'content-type': 'application/zip',
      'content-disposition': contentDisposition(copy.name),
      'cache-control': 'no-store',
    });
  });
  return routes;
}
