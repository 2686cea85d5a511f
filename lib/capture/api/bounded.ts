import type { Api, ApiReply } from './api.ts';

/** How long all requests of one capture may take together, in ms; what is told by then is used, the page has the rest. */
const TOGETHER_MS = 15_000;

const SLOW: ApiReply = { ok: false, why: 'slow' };

/** The same API until its time is over or the capture is cancelled: then what is under way ends and nothing more is asked. */
export function boundedApi(
  api: Api,
  cancelled: AbortSignal | undefined,
  over: AbortSignal = AbortSignal.timeout(TOGETHER_MS),
): Api {
  const end = cancelled === undefined ? over : AbortSignal.any([over, cancelled]);
  const { promise: ended, resolve } = Promise.withResolvers<ApiReply>();
  end.addEventListener('abort', () => resolve(SLOW), { once: true });
  return { get: async (path) => (end.aborted ? SLOW : Promise.race([api.get(path, end), ended])) };
}
