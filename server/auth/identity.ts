import type { BetterAuthOptions, BetterAuthPlugin } from 'better-auth';
import { uuidv7 } from '../../lib/model/id.ts';
import type { Config } from '../config.ts';
import type { Deps } from '../deps.ts';
import type { SqlStore } from '../store/open.ts';
import { oidcPlugins, provenAt, refusedProfile } from './oidc.ts';
import { secretOf } from './secret.ts';

/** Where better-auth's own routes would be; only the ones in `server/pages` that name it are mounted. */
export const AUTH_PATH = '/auth';

/** The page that says why a sign-in did not work. */
export const SIGN_IN_FAILED = '/sign-in/failed';

const DAY = 86_400;
/** A session ends after this many seconds, however much it is used. */
const SESSION = 7 * DAY;
export const MIN_PASSWORD = 12;
export const MAX_PASSWORD = 128;

/** The address people type; on loopback the one the server prints. */
export const publicUrl = ({ PUBLIC_URL, PORT }: Config): string => PUBLIC_URL ?? `http://localhost:${PORT}`;

const isSecure = (config: Config): boolean => publicUrl(config).startsWith('https:');

/** Cookies of https carry the prefix that ties them to this very host; browsers refuse it on plain loopback. */
export const cookieName = (config: Config, name: string): string =>
  `${isSecure(config) ? '__Host-' : ''}passalong.${name}`;

export const cookieRules = (config: Config) =>
  ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure(config) }) as const;

const times = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

/** What better-auth is told; the tests compare the tables it wants with ours. */
export function identityOptions(
  deps: Deps,
  db: SqlStore['db'],
  secret: string,
  plugins: BetterAuthPlugin[] = [],
) {
  const { config, now, random, store } = deps;
  return {
    appName: 'Passalong',
    baseURL: publicUrl(config),
    basePath: AUTH_PATH,
    secret,
    // The kind is said to be SQLite's for both databases, so that the rows are the same in both: ISO text, 1 and 0.
    database: { db, type: 'sqlite' },
    telemetry: { enabled: false },
    logger: { disabled: true },
    onAPIError: { errorURL: publicUrl(config) + SIGN_IN_FAILED },
    // Counted in our own table, which several processes share.
    rateLimit: { enabled: false },
    trustedOrigins: [publicUrl(config)],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      requireEmailVerification: true,
      minPasswordLength: MIN_PASSWORD,
      maxPasswordLength: MAX_PASSWORD,
    },
    plugins,
    user: {
      fields: { emailVerified: 'email_verified', ...times },
      validateUserInfo: async ({ user: { id, emailVerified }, source: { action } }) => {
        const error = await refusedProfile(store, { id, emailVerified: emailVerified === true, action });
        return error === null ? undefined : { error };
      },
    },
    session: {
      expiresIn: SESSION,
      disableSessionRefresh: true,
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...times,
      },
      additionalFields: {
        authAt: { type: 'number', bigint: true, required: false, input: false, fieldName: 'auth_at' },
      },
    },
    account: {
      fields: {
        userId: 'user_id',
        providerId: 'provider_id',
        accountId: 'account_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...times,
      },
      updateAccountOnSignIn: false,
    },
    verification: { storeIdentifier: 'hashed', fields: { expiresAt: 'expires_at', ...times } },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => ({ data: { ...session, authAt: provenAt(session.userId, now()) } }),
        },
      },
      // What a provider hands out for its own services is of no use here, so it is not kept.
      account: {
        create: {
          before: async (account) => ({
            data: { ...account, accessToken: null, refreshToken: null, idToken: null },
          }),
        },
      },
    },
    advanced: {
      database: { generateId: () => uuidv7(now(), random(16)), validateSchema: false },
      useSecureCookies: false,
      cookiePrefix: cookieName(config, '').slice(0, -1),
      defaultCookieAttributes: { ...cookieRules(config), sameSite: 'lax' },
      // Addresses of people are not kept.
      ipAddress: { disableIpTracking: true },
      disableOriginCheck: false,
    },
  } satisfies BetterAuthOptions;
}

async function make(deps: Deps) {
  const { store, config } = deps;
  if (!('db' in store)) throw new Error('sign-in needs a database');
  const { betterAuth } = await import('better-auth');
  const plugins = await oidcPlugins(config);
  return betterAuth(identityOptions(deps, (store as SqlStore).db, secretOf(config), plugins));
}

const made = new WeakMap<Deps, ReturnType<typeof make>>();

/**
 * better-auth over the store's own connection. It is loaded with the first page that needs it: devices do not, and a
 * server that starts again should listen at once.
 */
export function identity(deps: Deps): ReturnType<typeof make> {
  const known = made.get(deps) ?? make(deps);
  made.set(deps, known);
  return known;
}
