import type { Id } from '../model/id.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Deps } from './deps.ts';
import { recordEvent } from './record-event.ts';

/** Hides an event from everything shown: undo. Retracting the event of a delete brings the lesson back. */
export const retract = (deps: Deps, { target }: { target: Id }): Promise<Result<{ event: Id }>> =>
  recordEvent(deps, async (db) =>
    (await db.events.get(target))
      ? ok({ kind: 'log.retracted', body: { target } })
      : fail({ kind: 'not-found', what: 'event' }),
  );
