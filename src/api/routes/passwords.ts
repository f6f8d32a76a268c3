import { createRoute, z } from '@hono/zod-openapi';
import type { Locale } from '../../messages/format.ts';
import type { Doors } from '../guard/context.ts';
import { refuse } from '../guard/problem.ts';
import { answers, jsonBody, newRoutes } from '../guard/route.ts';
import { withClientAddress } from '../guard/sign-in-cookies.ts';
import { resetLetter } from '../mail/office-letters.ts';
import { emailInput, linkTokenInput, passwordInput } from '../schemas/account.ts';
import { languageSchema } from '../schemas/common.ts';
import { WEAK_PASSWORD } from './account.ts';

const tags = ['Session'];
const askedSchema = z.object({ asked: z.literal(true) }).openapi('PasswordResetAsked');
const setSchema = z.object({ set: z.literal(true) }).openapi('PasswordSet');

const start = createRoute({
  method: 'post',
  path: '/password-resets',
  operationId: 'askPasswordReset',
  summary:
    'Have a link sent to set a new password; the answer is the same whether the address is known or not',
  tags,
  request: jsonBody(z.strictObject({ email: emailInput, language: languageSchema.default('fr') })),
  responses: answers(askedSchema, 'If the address is known and mail can leave, a link is on its way'),
});

const finish = createRoute({
  method: 'put',
  path: '/password',
  operationId: 'setPasswordByLink',
  summary: 'Set a new password with the token of such a link; every session of the person ends',
  tags,
  request: jsonBody(z.strictObject({ token: linkTokenInput, password: passwordInput })),
  responses: answers(setSchema, 'The password is set'),
});

export function passwordRoutes(doors: Doors) {
  const { access, post, publicUrl, reportFault } = doors;
  const routes = newRoutes();
  const send = async (email: string, locale: Locale, token: string): Promise<boolean> => {
    const url = `${publicUrl}/reset-password#${token}`;
    return post({ companyIds: await access.companiesOf(email), to: email, ...resetLetter({ url, locale }) });
  };
  routes.openapi(start, async c => {
    const { email, language: locale } = c.req.valid('json');
    const started = await access.startReset({ email, headers: withClientAddress(c, doors) });
    if (started.kind === 'tooManyTries') return refuse('tooManyTries');
    // Not waited for: the time of the answer must not tell whether somebody has this address.
    if (started.token !== null)
      void send(email, locale, started.token).catch(fault =>
        reportFault(fault, 'mail with a link to set a password'),
      );
    return c.json({ asked: true as const }, 200);
  });
  routes.openapi(finish, async c => {
    const outcome = await access.finishReset({
      ...c.req.valid('json'),
      headers: withClientAddress(c, doors),
    });
    if (outcome === 'weak') return refuse('badInput', { problems: [WEAK_PASSWORD] });
    if (outcome === 'tooManyTries') return refuse('tooManyTries');
    if (outcome === 'refused') return refuse('notFound');
    return c.json({ set: true as const }, 200);
  });
  return routes;
}
