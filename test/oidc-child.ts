// A provider of identities on this machine, for the tests of single sign-on: it signs in whoever the address names, and
// says whether their e-mail is confirmed. Run as a process of its own; prints its address.

import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const [port = '0', callback = ''] = process.argv.slice(2);
const issuer = `http://localhost:${port}`;

const provider = new Provider(issuer, {
  clients: [{ client_id: 'acquit', client_secret: 'a secret of the tests', redirect_uris: [callback] }],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
  findAccount: (_context: unknown, accountId: string) => ({
    accountId,
    claims: () => ({
      sub: accountId,
      email: accountId.replace(/^unconfirmed-/, ''),
      email_verified: !accountId.startsWith('unconfirmed-'),
      name: accountId,
    }),
  }),
  async loadExistingGrant(context: {
    oidc: { client: { clientId: string }; session: { accountId: string } };
  }) {
    const { client, session } = context.oidc;
    const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
    grant.addOIDCScope('openid email profile');
    await grant.save();
    return grant;
  },
});

/** Whoever signs in is named by a header of the test: there is no form. */
createServer(async (request, response) => {
  if (!request.url?.startsWith('/interaction/')) return provider.callback()(request, response);
  const accountId = String(request.headers['x-test-account']);
  return provider.interactionFinished(request, response, { login: { accountId } });
}).listen(Number(port), 'localhost', () => process.stdout.write(`${issuer}\n`));
