/** Why a product's API told nothing. */
export type ApiFailure =
  /** Not signed in, or not allowed. */
  | 'refused'
  | 'not-found'
  | 'too-many-requests'
  /** A server error, or an answer that is not the JSON it should be. */
  | 'broken'
  | 'too-large'
  | 'slow'
  | 'unreachable';

export type ApiReply = { ok: true; json: unknown } | { ok: false; why: ApiFailure };

/** Asks the product's own API: GET on the page's origin, in the person's session, never anywhere else. */
export type Api = {
  /** `path` begins with `/` and may carry parameters. A request under way ends with `signal`. */
  get(path: string, signal?: AbortSignal): Promise<ApiReply>;
};

/** What the script in the page answers to `page.get`: the text of a JSON answer, or why there is none. */
export type GetReply = { ok: true; text: string } | { ok: false; why: ApiFailure };

const WHYS: ReadonlySet<unknown> = new Set<ApiFailure>([
  'refused',
  'not-found',
  'too-many-requests',
  'broken',
  'too-large',
  'slow',
  'unreachable',
]); // prettier-ignore

/** Makes sense of what came out of the page, which may be anything. */
function readReply(raw: unknown): ApiReply {
  if (typeof raw !== 'object' || raw === null) return { ok: false, why: 'unreachable' };
  const { ok, text, why } = raw as Record<string, unknown>;
  if (ok === true && typeof text === 'string') return parsed(text);
  return { ok: false, why: WHYS.has(why) ? (why as ApiFailure) : 'unreachable' };
}

function parsed(text: string): ApiReply {
  try {
    return { ok: true, json: JSON.parse(text) };
  } catch {
    return { ok: false, why: 'broken' };
  }
}

/** An API over a way to ask the page. */
export const apiOver = (ask: (path: string, signal?: AbortSignal) => Promise<unknown>): Api => ({
  get: async (path, signal) => readReply(await ask(path, signal).catch(() => null)),
});
