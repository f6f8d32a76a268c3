// The HTTP door: resources under /api, described by the code that validates them. It translates and holds no rule.

import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { isCompanyClosed } from '../desk/company/close-company.ts';
import { namesNothing } from '../desk/nothing-there.ts';
import { ForeignCursor } from '../desk/page-cursor.ts';
import { putRight } from './description.ts';
import { docsPage } from './docs-page.ts';
import type { DoorEnv, Doors } from './guard/context.ts';
import { requireOwnOrigin, requirePermission } from './guard/guard.ts';
import { oneEffectPerKey } from './guard/idempotency.ts';
import { refuseUnknownParameters } from './guard/known-parameters.ts';
import { otherMethod } from './guard/methods.ts';
import { refuseWhereOlder } from './guard/newer-database.ts';
import { refuseNul } from './guard/no-nul.ts';
import { problem, refuseBadInput } from './guard/problem.ts';
import { COMPANY_PATH } from './guard/route.ts';
import { requireVersion } from './guard/version.ts';
import { withGuards } from './permission-document.ts';
import { accountRoutes } from './routes/account.ts';
import { agreementRoutes } from './routes/agreements.ts';
import { answerRoutes } from './routes/answers.ts';
import { auditRoutes } from './routes/audit.ts';
import { batchRoutes } from './routes/batch.ts';
import { bankTruthRoutes, cashRoutes } from './routes/cash.ts';
import { contactRoutes } from './routes/contacts.ts';
import { correctionRoutes } from './routes/corrections.ts';
import { debtorRoutes } from './routes/debtors.ts';
import { dossierRoutes } from './routes/dossiers.ts';
import { acceptanceRoutes, invitationRoutes } from './routes/invitations.ts';
import { lawRoutes } from './routes/law.ts';
import { likenessRoutes } from './routes/likenesses.ts';
import { matchingSettingsRoutes } from './routes/matching-settings.ts';
import { bankRoutes, takeInRoutes } from './routes/money-in.ts';
import { passkeyRoutes, passkeySignInRoutes } from './routes/passkeys.ts';
import { passwordRoutes } from './routes/passwords.ts';
import { allocationRoutes, paymentRoutes } from './routes/payments.ts';
import { peopleRoutes } from './routes/people.ts';
import { portfolioRoutes } from './routes/portfolios.ts';
import { scenarioRoutes } from './routes/scenarios.ts';
import { codeRoutes, secondFactorRoutes } from './routes/second-factor.ts';
import { sessionRoutes } from './routes/session.ts';
import { singleSignOnRoutes } from './routes/single-sign-on.ts';
import { stopRoutes } from './routes/stops.ts';
import { columnRoutes, takeInProgressRoutes } from './routes/take-ins.ts';
import { taskRoutes } from './routes/tasks.ts';
import { termsRoutes } from './routes/terms.ts';
import { todayRoutes } from './routes/today.ts';

/** Where files come in. */
const TAKES_FILES = /\/(files|take-ins|ledger-checks|company-proposals|documents)$/;
/** The largest file taken in through the API, or several of them together. */
export const FILE_LIMIT_BYTES = 64 * 1024 * 1024;
/** The largest body of any other request. */
const BODY_LIMIT_BYTES = 1024 * 1024;

export const API_VERSION = '0.1.0';

/** As the validator of bodies says it, which knows one status for all that it cannot read. */
const UNTAKEN = /^Unsupported Media Type/;

export function createApi(doors: Doors) {
  const app = new OpenAPIHono<DoorEnv>({ defaultHook: refuseBadInput });
  standGuard(app, doors);

  app.route('/api', sessionRoutes(doors));
  app.route('/api', passwordRoutes(doors));
  app.route('/api', acceptanceRoutes(doors));
  app.route('/api', codeRoutes(doors));
  app.route('/api', passkeySignInRoutes(doors));
  app.route('/api', singleSignOnRoutes(doors));
  app.route('/api/account', accountRoutes(doors));
  app.route('/api/account', secondFactorRoutes(doors));
  app.route('/api/account', passkeyRoutes(doors));
  app.route(COMPANY_PATH, todayRoutes(doors));
  app.route(COMPANY_PATH, batchRoutes(doors));
  app.route(COMPANY_PATH, debtorRoutes(doors));
  app.route(COMPANY_PATH, dossierRoutes(doors));
  app.route(COMPANY_PATH, agreementRoutes(doors));
  app.route(COMPANY_PATH, stopRoutes(doors));
  app.route(COMPANY_PATH, contactRoutes(doors));
  app.route(COMPANY_PATH, lawRoutes(doors));
  app.route(COMPANY_PATH, termsRoutes(doors));
  app.route(COMPANY_PATH, scenarioRoutes(doors));
  app.route(COMPANY_PATH, correctionRoutes(doors));
  app.route(COMPANY_PATH, likenessRoutes(doors));
  app.route(COMPANY_PATH, taskRoutes(doors));
  app.route(COMPANY_PATH, answerRoutes(doors));
  app.route(COMPANY_PATH, portfolioRoutes(doors));
  app.route(COMPANY_PATH, peopleRoutes(doors));
  app.route(COMPANY_PATH, invitationRoutes(doors));
  app.route(COMPANY_PATH, auditRoutes(doors));
  app.route(COMPANY_PATH, takeInRoutes(doors));
  app.route(COMPANY_PATH, takeInProgressRoutes(doors));
  app.route(COMPANY_PATH, columnRoutes(doors));
  app.route(COMPANY_PATH, bankRoutes(doors));
  app.route(COMPANY_PATH, paymentRoutes(doors));
  app.route(COMPANY_PATH, allocationRoutes(doors));
  app.route(COMPANY_PATH, cashRoutes(doors));
  app.route(COMPANY_PATH, bankTruthRoutes(doors));
  app.route(COMPANY_PATH, matchingSettingsRoutes(doors));

  describe(app, doors);
  app.get('/health', c => c.json({ status: 'ok', version: API_VERSION }));
  app.all('/api/*', c => otherMethod(app, c.req));
  app.all('/health', c => otherMethod(app, c.req));
  app.onError(async (fault, c) => {
    if (fault instanceof HTTPException)
      return (
        fault.res ??
        problem(UNTAKEN.test(fault.message) ? 'otherType' : 'malformed', { detail: fault.message })
      );
    if (isCompanyClosed(fault)) return problem('refused', { refusal: 'companyClosed', because: [] });
    if (namesNothing(fault)) return problem('notFound');
    if (fault instanceof ForeignCursor)
      return problem('badInput', {
        problems: [{ place: 'cursor', expected: 'the nextCursor of a page of this list' }],
      });
    const isAway = (await doors.isDatabaseAway?.(fault)) ?? false;
    doors.reportFault(fault, `${c.req.method} ${c.req.path}`, isAway);
    if (isAway) return problem('databaseAway');
    // What is shown may have moved in the newer version.
    return problem((await doors.isOlder?.()) === true ? 'olderVersion' : 'fault');
  });
  return app;
}

/** In this order: what need not be read, who may not ask, what cannot be taken, who may pass. */
function standGuard(app: OpenAPIHono<DoorEnv>, doors: Doors): void {
  app.use(secureHeaders(headersFor(doors.publicUrl)));
  app.use('/api/*', limitBodies());
  app.use('/api/*', requireOwnOrigin(doors));
  app.use('/api/*', async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
  });
  app.use('/api/*', refuseNul());
  app.use('/api/*', refuseWhereOlder(doors.isOlder));
  app.use('/api/*', requirePermission(doors));
  app.use('/api/*', refuseUnknownParameters(app));
  const once = oneEffectPerKey(doors);
  app.use('/api/companies', once);
  app.use(`${COMPANY_PATH}/*`, requireVersion(), once);
}

function describe(app: OpenAPIHono<DoorEnv>, { publicUrl }: Doors): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'acquit.session_token',
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'apiKey', { type: 'http', scheme: 'bearer' });
  const document = () =>
    withGuards(
      app.getOpenAPI31Document({
        openapi: '3.1.0',
        info: {
          title: 'Acquit',
          version: API_VERSION,
          description:
            'Amounts are decimal strings with their currency, days are ISO dates. A parameter that an address does not take is refused with 422. A POST inside a company, and the one that adds a company, takes an Idempotency-Key; where its answer holds a secret that is shown once, the repeated request is told that it took effect (409). Where two people may edit, the write takes If-Match with the ETag that was read: 412 says what moved since, 428 that it is missing.',
          license: { name: 'AGPL-3.0-or-later' },
        },
        servers: [{ url: publicUrl }],
        security: [{ session: [] }, { apiKey: [] }],
      }),
    );
  app.get('/api/openapi.json', () => Response.json(putRight(document())));
  app.get('/api/docs', c => c.html(docsPage(document())));
}

function limitBodies() {
  const answer = () => problem('tooLarge');
  const files = bodyLimit({ maxSize: FILE_LIMIT_BYTES, onError: answer });
  const others = bodyLimit({ maxSize: BODY_LIMIT_BYTES, onError: answer });
  return (...[c, next]: Parameters<typeof files>) =>
    TAKES_FILES.test(c.req.path) ? files(c, next) : others(c, next);
}

/** Nothing from another host, no inline script; the component library needs inline styles. */
function headersFor(publicUrl: string) {
  const isSecure = publicUrl.startsWith('https:');
  return {
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      frameSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    strictTransportSecurity: isSecure && 'max-age=31536000',
    xFrameOptions: 'DENY',
    referrerPolicy: 'same-origin',
    crossOriginOpenerPolicy: 'same-origin',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [] },
  };
}
