import type { Problem } from '../../model/problem.ts';
import type { Send } from '../../model/send.ts';

/** What one answer may cost: bytes in all, and time without any. */
export type Limits = { readonly bytes: number; readonly silence: number };

export const LIMITS: Limits = { bytes: 2_000_000, silence: 90_000 };

type Bounded = {
  readonly send: Send;
  /** Why an answer was broken off, where that was our doing. */
  readonly why: () => Problem | null;
  /** Breaks the answer off for a reason its reader found. */
  readonly stop: (why: Problem) => void;
  /** Ends the watch over an answer that is not read any further. */
  readonly done: () => void;
};

const isPage = (response: Response): boolean =>
  /\bhtml\b/i.test(response.headers.get('content-type') ?? '') && (response.ok || response.status === 404);

/** A way out whose answers end: after so many bytes, after so long without one, or at once where a web page answers. */
export function bounded(send: Send, { bytes, silence }: Limits): Bounded {
  let problem: Problem | null = null;
  const control = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watched = true;
  const stop = (why: Problem) => {
    problem ??= why;
    clearTimeout(timer);
    control.abort(new Error(why.kind));
  };
  const alive = () => {
    clearTimeout(timer);
    if (watched) timer = setTimeout(() => stop({ kind: 'endpoint-stalled' }), silence);
  };
  const counted = (): TransformStream<Uint8Array, Uint8Array> => {
    let received = 0;
    return new TransformStream({
      transform(chunk, out) {
        received += chunk.byteLength;
        alive();
        if (received > bytes) stop({ kind: 'endpoint-endless' });
        else out.enqueue(chunk);
      },
      flush: () => clearTimeout(timer),
    });
  };
  return {
    why: () => problem,
    stop,
    done: () => {
      watched = false;
      clearTimeout(timer);
    },
    async send(input, init) {
      alive();
      const signals = [control.signal, ...(init?.signal ? [init.signal] : [])];
      const signal = AbortSignal.any(signals);
      signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
      try {
        const response = await send(input, { ...init, signal });
        if (isPage(response)) stop({ kind: 'endpoint-html' });
        signal.throwIfAborted();
        const { status, statusText, headers } = response;
        const body = response.body?.pipeThrough(counted(), { signal }) ?? null;
        if (body === null) clearTimeout(timer);
        return new Response(body, { status, statusText, headers });
      } catch (error) {
        clearTimeout(timer);
        throw error;
      }
    },
  };
}
