import { appendEvents } from '../db/append-events.ts';
import { attempt } from '../db/problem-of.ts';
import type { Db } from '../db/schema.ts';
import { stampEvent } from '../db/stamp-event.ts';
import { write } from '../db/write.ts';
import { type BodyOf, type KnownKind, logEvent } from '../log/log-event.ts';
import type { Id } from '../model/id.ts';
import { ok, type Result } from '../model/result.ts';
import type { Deps } from './deps.ts';

type Wanted<K extends KnownKind> = { kind: K; body: BodyOf<K> };

/**
 * Appends one event of this device, after `prepare` looked at the database in the same transaction and said what to
 * append or why not.
 */
export const recordEvent = <K extends KnownKind>(
  deps: Deps,
  prepare: (db: Db) => PromiseLike<Result<Wanted<K>>>,
): Promise<Result<{ event: Id }>> =>
  attempt(() =>
    write(deps.db, async () => {
      const wanted = await prepare(deps.db);
      if (!wanted.ok) return wanted;
      const stamp = await stampEvent(deps.db, deps.now(), deps.random);
      await appendEvents(deps.db, [logEvent<K>(wanted.value.kind, wanted.value.body, stamp)]);
      return ok({ event: stamp.id });
    }),
  );
