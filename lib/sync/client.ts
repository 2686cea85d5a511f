import type { Send } from '../model/send.ts';
import { PullAnswer, type Stream } from '../protocol/pull.ts';
import { PushAnswer, type PushRequest } from '../protocol/push.ts';
import { PROTOCOL_VERSION } from '../protocol/version.ts';
import { MAX_WAKE, WakeAnswer } from '../protocol/wake.ts';
import { asking } from './ask.ts';
import { paced, type Wait } from './paced.ts';
import type { Answer, Moved, SyncProblem } from './problem.ts';

export type Client = {
  push(request: PushRequest): Promise<Answer<PushAnswer, SyncProblem | Moved>>;
  pull(stream: Stream, after: string | null): Promise<Answer<PullAnswer, SyncProblem | Moved>>;
  /** Waits up to 25 s until one of the two streams is above what is known. */
  wake(known: WakeAnswer, stop: AbortSignal): Promise<Answer<WakeAnswer, SyncProblem | Moved>>;
};

/** Speaks to one team's server with one device's token; with `wait`, no faster than the server allows a device. */
export function client(send: Send, of: { address: string; token: string }, wait?: Wait): Client {
  const ask = wait === undefined ? asking(send, of) : paced(asking(send, of), wait);
  return {
    push: (request) => ask(PushAnswer, '/v1/push', { body: request }),
    pull: (stream, after) => {
      const query = new URLSearchParams({ stream, protocol: `${PROTOCOL_VERSION}` });
      if (after !== null) query.set('after', after);
      return ask(PullAnswer, `/v1/pull?${query}`);
    },
    wake: ({ me, team }, stop) =>
      ask(WakeAnswer, `/v1/wake?me=${me}&team=${team}`, { stop, patience: MAX_WAKE + 10_000 }),
  };
}
