import * as z from 'zod';
import { OpenName } from '../model/open-name.ts';
import type { TokenRefusal } from './connect.ts';
import { standing } from './standing.ts';

/** Why a request as a whole was refused, each with the HTTP status it comes with. */
export const STATUS_OF = {
  // The request's form.
  bad_request: 400,
  bad_cursor: 400,
  not_json: 400,
  not_utf8: 400,
  duplicate_key: 400,
  bad_text: 400,
  bad_number: 400,
  too_deep: 400,
  too_large: 413,
  encoded: 415,
  wrong_type: 415,
  // Who asks.
  unauthorized: 401,
  not_member: 403,
  forbidden: 403,
  // What is asked for.
  not_found: 404,
  misdirected: 421,
  key_changed: 409,
  step_taken: 409,
  // What the device believes the server to be.
  epoch_changed: 409,
  gen_changed: 409,
  cursor_ahead: 409,
  resync: 410,
  upgrade: 426,
  // The device is not connected yet.
  authorization_pending: 400,
  slow_down: 400,
  access_denied: 400,
  expired_token: 400,
  // Later.
  too_many: 429,
  busy: 503,
  storage_full: 503,
  read_only: 503,
  unavailable: 503,
  internal: 500,
} as const satisfies Record<string, number> & Record<TokenRefusal, number>;

/** A code of a refused request that this version knows. */
export type HttpCode = keyof typeof STATUS_OF;

export const HttpCode = z.enum(Object.keys(STATUS_OF) as [HttpCode, ...HttpCode[]]);

/**
 * RFC 9457 problem+json, which every refused request is answered with. `code` is an `HttpCode`, or a name only a newer server
 * or one route has: by its status a client still knows what to do. Further members are kept.
 */
export const WireProblem = z.looseObject({
  type: z.string().max(200),
  title: z.string().max(500),
  status: z.int().min(400).max(599),
  code: OpenName,
  detail: z.string().max(2_000).optional(),
  /** Where the server stands, with `epoch_changed`, `gen_changed` and `cursor_ahead`. */
  epoch: standing.epoch.optional(),
  gen: standing.gen.optional(),
  have: standing.have.optional(),
  /** With `upgrade`: the versions that are served, and which of the two is too old. */
  min: z.int().positive().optional(),
  max: z.int().positive().optional(),
  what: z.enum(['client', 'server']).optional(),
  /** With a body that was refused: the path of the part, '' for the whole. */
  where: z.string().max(2_000).optional(),
});
export type WireProblem = z.infer<typeof WireProblem>;

/** The last part of a problem's `type`. */
export const problemType = (code: string): string => `urn:passalong:problem:${code}`;
