import { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';
import type { Endpoint } from '../../model/endpoint.ts';
import type { Problem } from '../../model/problem.ts';

type Server = Pick<Endpoint, 'baseUrl' | 'model' | 'preset'>;

/** How long a server may ask to be left alone without saying until when, in ms. */
const UNSAID = 10_000;

/** When a server may be asked again, by its own words. */
function untilOf(headers: Headers | undefined, now: number): number {
  const inMs = Number.parseFloat(headers?.get('retry-after-ms') ?? '');
  if (inMs >= 0) return Math.round(now + inMs);
  const said = headers?.get('retry-after') ?? '';
  const seconds = Number.parseFloat(said);
  if (seconds >= 0) return Math.round(now + seconds * 1_000);
  const at = Date.parse(said);
  return Number.isNaN(at) ? now + UNSAID : Math.max(now, at);
}

const textOf = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
};

const FILTERED = /content_filter|content_policy|ResponsibleAIPolicy/i;
const TOO_LONG =
  /context_length_exceeded|maximum context length|exceeds? the (?:available )?context|context size/i;

/** What a server's error means to the person; its own words are not passed on, since a server may write anything there. */
export function endpointProblem(error: unknown, { baseUrl, model, preset }: Server, now: number): Problem {
  const origin = URL.parse(baseUrl)?.origin ?? '';
  if (error instanceof APIConnectionTimeoutError) return { kind: 'endpoint-stalled' };
  if (error instanceof APIConnectionError) return { kind: 'endpoint-unreachable', origin };
  if (!(error instanceof APIError)) return { kind: 'endpoint-not-json' };
  const said = textOf(error.error);
  switch (error.status) {
    case 401:
      return { kind: 'endpoint-key', origin };
    case 403:
      return { kind: 'endpoint-forbidden', why: preset === 'ollama' ? 'ollama' : 'other' };
    case 404:
      return { kind: 'endpoint-model', model };
    case 429:
      return { kind: 'endpoint-busy', until: untilOf(error.headers, now) };
    case 413:
      return { kind: 'endpoint-cut' };
    default:
      if (FILTERED.test(said)) return { kind: 'endpoint-filtered' };
      if (TOO_LONG.test(said)) return { kind: 'endpoint-cut' };
      return { kind: 'endpoint-failed', status: error.status ?? statusIn(error.code) };
  }
}

// Errors inside a stream have no status of their own; some servers put one into the code.
const statusIn = (code: unknown): number => {
  const status = Number(code);
  return Number.isInteger(status) && status >= 400 && status < 600 ? status : 500;
};
