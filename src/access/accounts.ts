// How better-auth is set up here: which tables, which hash, which limits, and nothing that phones home.

import { randomBytes, randomUUID } from 'node:crypto';
import { kyselyAdapter } from '@better-auth/kysely-adapter';
import { passkey } from '@better-auth/passkey';
import { hash, verify } from '@node-rs/argon2';
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import type { DBAdapter } from 'better-auth/adapters';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { magicLink } from 'better-auth/plugins/magic-link';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { Kysely } from 'kysely';
import { CLIENT_ADDRESS_HEADER, PASSWORD_MAXIMUM, PASSWORD_MINIMUM } from './access.ts';
import type { AccessTables } from './directory-sql.ts';
import { withHashedSessions } from './hashed-sessions.ts';
import { PROVIDER_ID, type Provider, providerConfig } from './single-sign-on.ts';

/** Asks better-auth, as one of its own requests. */
export type Ask = (path: string, headers: Headers, body?: unknown) => Promise<Response>;

export type AdapterMaker = (options: BetterAuthOptions) => DBAdapter<BetterAuthOptions>;

export const postgresAdapter = (database: Kysely<AccessTables>): AdapterMaker =>
  kyselyAdapter(database, { type: 'postgres', transaction: true });

/** How long a sign-in link can be used. */
const LINK_SECONDS = 12 * 60 * 60;
/** How long a link to set a new password can be used. */
const RESET_SECONDS = 60 * 60;
/** How long a session lives without a visit, and how often a visit renews it. */
const SESSION_SECONDS = 14 * 24 * 60 * 60;
const SESSION_RENEWAL_SECONDS = 24 * 60 * 60;

/** 64 MiB and three passes: 89 ms of processor time measured, above the OWASP floor of 19 MiB and two. */
const ARGON2 = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 } as const;

export function createAccounts({
  adapter,
  secret,
  publicUrl,
  trustedOrigins,
  deliverLink,
  deliverReset,
  onReset,
  onProven,
  provider,
}: {
  adapter: AdapterMaker;
  secret: string;
  publicUrl: string;
  trustedOrigins: readonly string[];
  deliverLink: (asked: { email: string; token: string }) => void;
  deliverReset: (asked: { email: string; token: string }) => void;
  /** Somebody has a new password. */
  onReset: (email: string) => Promise<void>;
  /** Somebody whose address nobody had confirmed has used a link that was sent there, or comes by a provider that confirms it. */
  onProven: (userId: string, by: 'reset' | 'provider') => Promise<void>;
  provider: Provider | null;
}) {
  return betterAuth({
    appName: 'Acquit',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    database: (options: BetterAuthOptions) => withHashedSessions(adapter(options)),
    telemetry: { enabled: false },
    logger: { disabled: true },
    trustedOrigins: [...trustedOrigins],
    emailAndPassword: {
      ...PASSWORDS,
      sendResetPassword: async ({ user, token }) => deliverReset({ email: user.email, token }),
      onPasswordReset: async ({ user }) => {
        await onReset(user.email);
        if (!user.emailVerified) await onProven(user.id, 'reset');
      },
    },
    plugins: [
      magicLink({
        storeToken: 'hashed',
        expiresIn: LINK_SECONDS,
        disableSignUp: true,
        generateToken: () => randomBytes(32).toString('base64url'),
        sendMagicLink: async ({ email, token }) => deliverLink({ email, token }),
      }),
      twoFactor(SECOND_FACTOR),
      passkey({ ...PASSKEY, rpID: new URL(publicUrl).hostname, origin: new URL(publicUrl).origin }),
      ...(provider === null ? [] : [genericOAuth({ config: [providerConfig(provider)] })]),
    ],
    ...TABLES,
    account: { ...TABLES.account, accountLinking: { requireLocalEmailVerified: false } },
    databaseHooks: {
      account: {
        create: {
          before: async ({ userId, providerId }, context) => {
            const user =
              providerId === PROVIDER_ID ? await context?.context.internalAdapter.findUserById(userId) : null;
            if (user != null && !user.emailVerified) await onProven(userId, 'provider');
          },
        },
      },
    },
    rateLimit: LIMITS,
    advanced: {
      useSecureCookies: publicUrl.startsWith('https:'),
      cookiePrefix: 'acquit',
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
      database: { generateId: () => randomUUID() },
    },
  });
}

const PASSWORDS = {
  enabled: true,
  disableSignUp: true,
  minPasswordLength: PASSWORD_MINIMUM,
  maxPasswordLength: PASSWORD_MAXIMUM,
  resetPasswordTokenExpiresIn: RESET_SECONDS,
  revokeSessionsOnPasswordReset: true,
  password: {
    hash: (password: string) => hash(password, ARGON2),
    verify: ({ hash: stored, password }: { hash: string; password: string }) => verify(stored, password),
  },
};

/** Tries per minute and client address, counted in the database so that several processes share them. */
const LIMITS = {
  enabled: true,
  storage: 'database',
  modelName: 'access_rate_limit',
  fields: { lastRequest: 'last_request' },
  customRules: {
    '/sign-in/email': { window: 60, max: 6 },
    '/verify-password': { window: 60, max: 6 },
    '/magic-link/verify': { window: 60, max: 10 },
    '/request-password-reset': { window: 60, max: 4 },
    '/reset-password': { window: 60, max: 10 },
    '/two-factor/*': { window: 60, max: 12 },
    '/passkey/verify-authentication': { window: 60, max: 12 },
    '/sign-in/social': { window: 60, max: 20 },
  },
} as const;

/** Codes of six digits, and ten recovery codes kept encrypted. */
const SECOND_FACTOR = {
  issuer: 'Acquit',
  schema: {
    user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
    twoFactor: {
      modelName: 'access_two_factor',
      fields: {
        userId: 'user_id',
        backupCodes: 'backup_codes',
        failedVerificationCount: 'failed_verification_count',
        lockedUntil: 'locked_until',
      },
    },
  },
};

/** The key stays on the device, and the device asks for a finger, a face or a code. */
const PASSKEY = {
  rpName: 'Acquit',
  authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  schema: {
    passkey: {
      modelName: 'access_passkey',
      fields: {
        publicKey: 'public_key',
        userId: 'user_id',
        credentialID: 'credential_id',
        deviceType: 'device_type',
        backedUp: 'backed_up',
        createdAt: 'created_at',
      },
    },
  },
} as const;

const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' };

const TABLES = {
  user: { modelName: 'access_user', fields: { ...stamps, emailVerified: 'email_verified' } },
  session: {
    modelName: 'access_session',
    fields: {
      ...stamps,
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      userId: 'user_id',
    },
    expiresIn: SESSION_SECONDS,
    updateAge: SESSION_RENEWAL_SECONDS,
  },
  account: {
    modelName: 'access_account',
    fields: {
      ...stamps,
      accountId: 'account_id',
      providerId: 'provider_id',
      userId: 'user_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
    },
  },
  verification: {
    modelName: 'access_verification',
    fields: { ...stamps, expiresAt: 'expires_at' },
    // Links to set a new password, and the state of second factors: found by their hash alone.
    storeIdentifier: 'hashed',
  },
} as const;
