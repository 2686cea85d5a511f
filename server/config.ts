import { resolve } from 'node:path';
import * as z from 'zod';
import { readSigningKey } from './auth/signing-key.ts';
import { readUpstreams, type Upstream } from './model/upstream.ts';
import { fail, ok, type Result } from './outcome.ts';

/** Digits alone: else a space would be 0, and 0x50 or 1e3 a number. */
const whole = (least: number, most = Number.MAX_SAFE_INTEGER) =>
  z
    .string()
    .trim()
    .regex(/^\d+$/, 'is not a whole number')
    .transform(Number)
    .pipe(z.int().min(least).max(most));

/** An address without a path: the scheme, host and port people type. */
const Origin = z
  .url({ protocol: /^https?$/ })
  .refine((text) => new URL(text).origin === text.replace(/\/$/, ''), 'is an address without a path')
  .transform((text) => new URL(text).origin);

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host.startsWith('127.');

/** What the server reads from its environment; docs/admin.md explains each. */
const Environment = z
  .object({
    HOST: z.string().min(1).default('127.0.0.1'),
    PORT: whole(0, 65_535).default(8765),
    DATA_DIR: z.string().min(1).default('./data'),
    DATABASE_URL: z.url({ protocol: /^postgres(?:ql)?$/ }).optional(),
    DATABASE_POOL: whole(1, 200).default(10),
    /** Whether statements are prepared once a connection. */
    DATABASE_PREPARED: z.enum(['on', 'off']).default('on'),
    PUBLIC_URL: Origin.optional(),
    /** Signs sessions; made and kept in DATA_DIR when it is not given. */
    SECRET: z.string().min(32).optional(),
    /** Signs heads of the trail; made and kept in DATA_DIR when it is not given. */
    SIGNING_KEY: z
      .string()
      .refine((text) => readSigningKey(text) !== null, 'is not an ed25519 key as PEM or base64 of PKCS#8')
      .optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z.email().optional(),
    OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
    OIDC_CLIENT_ID: z.string().min(1).optional(),
    OIDC_CLIENT_SECRET: z.string().min(1).optional(),
    OIDC_NAME: z.string().min(1).max(60).default('Single sign-on'),
    /** Domains whose addresses an admin may invite all at once; none unless the operator says so. */
    INVITE_DOMAINS: z
      .string()
      .transform((text) =>
        text
          .toLowerCase()
          .split(/[\s,]+/)
          .filter((domain) => domain !== ''),
      )
      .pipe(z.array(z.hostname()))
      .default([]),
    /** Whether people with an account may make further teams. */
    TEAMS: z.enum(['one', 'many']).default('one'),
    METRICS_TOKEN: z.string().min(16).optional(),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
    /** Tokens a team may use in a day of the models of MODEL_<NAME>_URL. */
    MODEL_TOKENS_PER_DAY: whole(0).default(2_000_000),
    /** How many proxies in front may be believed about the address a request came from. */
    TRUSTED_PROXIES: whole(0, 5).default(0),
    PASSALONG_ENV: z.enum(['production', 'test']).default('production'),
  })
  .superRefine((env, context) => {
    const issue = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (env.PUBLIC_URL === undefined && !isLoopback(env.HOST))
      issue('PUBLIC_URL', `is needed when HOST is not loopback (it is ${env.HOST})`);
    if (env.SMTP_URL !== undefined && env.MAIL_FROM === undefined)
      issue('MAIL_FROM', 'is needed with SMTP_URL: the address mails come from');
    if (
      env.OIDC_ISSUER !== undefined &&
      (env.OIDC_CLIENT_ID === undefined || env.OIDC_CLIENT_SECRET === undefined)
    )
      issue('OIDC_CLIENT_ID', 'and OIDC_CLIENT_SECRET are needed with OIDC_ISSUER');
    const client = (['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const).find(
      (name) => env[name] !== undefined,
    );
    if (env.OIDC_ISSUER === undefined && client !== undefined)
      issue('OIDC_ISSUER', `is needed with ${client}`);
  });

/** The names of all variables but those of model servers, which the operator names. */
export const VARIABLES: readonly string[] = Object.keys(Environment.shape);

export type Config = z.infer<typeof Environment> & { dataDir: string; upstreams: readonly Upstream[] };

/** The configuration, or one clear line for each variable that is wrong; no value is repeated, since it may be a secret. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Result<Config, string[]> {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const read = Environment.safeParse(given);
  const { upstreams, wrong } = readUpstreams(given);
  const issues = read.success ? [] : read.error.issues;
  const lines = [...issues.map(({ path, message }) => `${path.join('.')}: ${message}`), ...wrong];
  if (!read.success || lines.length > 0) return fail(lines);
  return ok({ ...read.data, dataDir: resolve(read.data.DATA_DIR), upstreams });
}
