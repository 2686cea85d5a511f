import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type StoreFailure, storeFailure } from '../store/failure.ts';

/** RFC 9457: a stable code, one sentence for people, and what a client needs to act on it. */
export type HttpProblem = {
  status: ContentfulStatusCode;
  code: string;
  detail: string;
  /** Seconds after which another try makes sense. */
  retryAfter?: number;
  /** Further members of the body, such as `epoch` or `min` and `max`. */
  also?: Readonly<Record<string, unknown>>;
};

/** Answers with problem+json; the code doubles as the last part of the type. */
export function answerProblem(c: Context, { status, code, detail, retryAfter, also }: HttpProblem): Response {
  const body = JSON.stringify({
    type: `urn:passalong:problem:${code}`,
    title: detail,
    status,
    code,
    ...also,
  });
  return c.body(body, status, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    ...(retryAfter === undefined ? {} : { 'retry-after': String(Math.ceil(retryAfter)) }),
  });
}

export const tooMany = (seconds: number): HttpProblem => ({
  status: 429,
  code: 'too_many',
  detail: 'Too many requests at once; try again a little later.',
  retryAfter: seconds,
});

export const ENCODED: HttpProblem = {
  status: 415,
  code: 'encoded',
  detail: 'This server takes bodies as they are, without a content encoding.',
};

export const NOT_FOUND: HttpProblem = { status: 404, code: 'not_found', detail: 'There is nothing here.' };

export const UNAUTHORIZED: HttpProblem = {
  status: 401,
  code: 'unauthorized',
  detail: 'This device is not connected, or its connection was ended.',
};

const BROKEN: HttpProblem = {
  status: 500,
  code: 'internal',
  detail: 'The server failed. What it has not answered for can be sent again.',
};

/** What the database cannot do now. Nothing of what was being stored is there, and the same request may come again. */
const CANNOT: Readonly<Record<StoreFailure, HttpProblem>> = {
  full: {
    status: 503,
    code: 'storage_full',
    detail: 'The server’s disk is full: nothing was stored, and it can be sent again once there is room.',
    retryAfter: 60,
  },
  contended: {
    status: 503,
    code: 'busy',
    detail: 'Too much was going on at once: nothing was stored, and it can be sent again.',
    retryAfter: 1,
  },
  lost: {
    status: 503,
    code: 'unavailable',
    detail: 'The server cannot reach its database: what it has not answered for can be sent again.',
    retryAfter: 5,
  },
  'read-only': {
    status: 503,
    code: 'read_only',
    detail: 'The server’s database takes nothing now: nothing was stored, and it can be sent again later.',
    retryAfter: 60,
  },
};

/** How a request is answered whose handling threw this: what the database cannot do now is no fault of the server's. */
export function problemOf(error: unknown): HttpProblem {
  const failure = storeFailure(error);
  return failure === null ? BROKEN : CANNOT[failure];
}
