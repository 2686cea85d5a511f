import { endSending, openSending } from '../../db/sendings.ts';
import type { Server } from '../../draft/model/openai-chat.ts';
import type { Capture } from '../../model/capture.ts';
import type { Id } from '../../model/id.ts';
import type { Sending } from '../../model/sending.ts';
import type { Deps } from '../deps.ts';
import { newIds } from '../new-id.ts';

type Noted = Required<Pick<Server, 'onSend' | 'onEnd'>>;

/** Notes every request before it leaves and how it ended; one that cannot be noted does not leave. */
export function recorder(
  deps: Pick<Deps, 'db' | 'now' | 'random'>,
  { capture: page, ...to }: Pick<Sending, 'origin' | 'model'> & { capture: Capture | null },
): Noted {
  let open: Id | null = null;
  return {
    async onSend(bytes, what) {
      const id = newIds(deps)();
      const about = { ...to, capture: page?.id ?? null, tokens: null, ended: 'open' as const };
      await openSending(deps.db, { ...about, id, at: deps.now(), what, bytes }, page);
      open = id;
    },
    async onEnd(reply) {
      if (open === null) return;
      const stopped = !reply.ok && reply.problem.kind === 'cancelled' ? 'cancelled' : 'failed';
      const ended = reply.ok ? 'done' : stopped;
      // It was noted that it left; that the note stays open loses nothing.
      await endSending(deps.db, open, ended, reply.ok ? reply.value.tokens : null).catch(() => undefined);
    },
  };
}
