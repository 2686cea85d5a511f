import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

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

export const NOT_FOUND: HttpProblem = { status: 404, code: 'not_found', detail: 'There is nothing here.' };

export const UNAUTHORIZED: HttpProblem = {
  status: 401,
  code: 'unauthorized',
  detail: 'This device is not connected, or its connection was ended.',
};

export const BROKEN: HttpProblem = {
  status: 500,
  code: 'internal',
  detail: 'The server failed. What it has not answered for can be sent again.',
};
