import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { appendEvents } from '../../lib/db/append-events.ts';
import { write } from '../../lib/db/write.ts';
import type { Deps } from '../../lib/flow/deps.ts';
import { saveDraft } from '../../lib/flow/save-draft.ts';
import { logEvent } from '../../lib/log/log-event.ts';
import type { Draft } from '../../lib/model/draft.ts';
import type { LessonContent } from '../../lib/model/lesson.ts';
import { judgeSave } from '../proofs/judge-save.ts';
import { differences } from '../proofs/stored-state.ts';
import { testDeps } from '../unit/flow/deps.ts';
import { storedDraft } from '../unit/flow/lessons.ts';
import { idOf, MONDAY } from '../unit/log/samples.ts';

type Save = (deps: Deps, draft: Draft, tell: () => void) => Promise<unknown>;

const eventOf = (draft: Draft, id = draft.saveAs.event) => {
  const { lesson, rev } = draft.saveAs;
  const stamp = { id, device: idOf(1), team: null, at: MONDAY };
  return logEvent(
    'lesson.revised',
    { lesson, rev, base: null, content: draft.content as LessonContent },
    stamp,
  );
};

const close = ({ db }: Deps, draft: Draft) =>
  write(db, () => db.drafts.put({ ...draft, state: 'saved', changedAt: MONDAY }));

/** What the panel does: the person is told once the one transaction is committed. */
const ours: Save = async (deps, draft, tell) => {
  if ((await saveDraft(deps, { draft: draft.id })).ok) tell();
};

const PLANTED: Record<string, { found: string; save: Save }> = {
  'closes the draft in a transaction of its own': {
    found: 'lesson and open draft',
    save: async (deps, draft, tell) => {
      await appendEvents(deps.db, [eventOf(draft)]);
      await close(deps, draft);
      tell();
    },
  },
  'closes the draft before the lesson is written': {
    found: 'neither lesson nor draft',
    save: async (deps, draft, tell) => {
      await close(deps, draft);
      await appendEvents(deps.db, [eventOf(draft)]);
      tell();
    },
  },
  'writes the event without its effects': {
    found: 'is not its fold',
    save: async (deps, draft, tell) => {
      await write(deps.db, async () => {
        await deps.db.table('events').add(eventOf(draft));
        await deps.db.drafts.put({ ...draft, state: 'saved', changedAt: MONDAY });
      });
      tell();
    },
  },
  'tells before it has written': {
    found: 'acknowledged and lost',
    save: async (deps, draft, tell) => {
      tell();
      await saveDraft(deps, { draft: draft.id });
    },
  },
  'doubles what it tries again': {
    found: 'saved 2 times',
    save: async (deps, draft, tell) => {
      await appendEvents(deps.db, [eventOf(draft)]);
      await appendEvents(deps.db, [eventOf(draft, idOf(990))]);
      await close(deps, draft);
      tell();
    },
  },
};

/** Every moment a strike can come: before the n-th transaction that writes, or at the end. */
async function struckAt(save: Save, most: number): Promise<string[]> {
  const deps = await testDeps();
  const draft = await storedDraft(deps);
  let acknowledged = false;
  let writes = 0;
  const dead = new Promise<never>(() => undefined);
  const { db } = deps;
  const { promise: killed, resolve: kill } = Promise.withResolvers<void>();
  const transaction = db.transaction.bind(db) as (...args: unknown[]) => PromiseLike<unknown>;
  // A transaction inside another one is a part of it, and a strike leaves all of it or none.
  let depth = 0;
  Object.assign(db, {
    transaction: (...args: unknown[]) => {
      if (depth > 0) return transaction(...args);
      if (writes === most) {
        kill();
        return dead;
      }
      writes += 1;
      depth += 1;
      return transaction(...args).then((value) => {
        depth -= 1;
        return value;
      });
    },
  });
  const tell = () => {
    acknowledged = true;
    if (writes === most) kill();
  };
  await Promise.race([save(deps, draft, tell), killed]);
  Object.assign(db, { transaction });
  const [events, lessons, entries, rollups, drafts] = await Promise.all([
    db.events.toArray(),
    db.lessons.toArray(),
    db.entries.toArray(),
    db.rollups.toArray(),
    db.drafts.toArray(),
  ]);
  const { broken } = judgeSave({ events, drafts }, draft.content.title, acknowledged);
  return [...broken, ...differences({ events, lessons, entries, rollups, drafts })];
}

const anyStrike = async (save: Save) =>
  (await Promise.all([0, 1, 2, 3].map((most) => struckAt(save, most)))).flat();

test('a strike before or after our save breaks nothing', async () => {
  expect(await anyStrike(ours)).toEqual([]);
});

test.each(Object.entries(PLANTED))('the kill proof would find a save that %s', async (_, { save, found }) => {
  expect((await anyStrike(save)).join('\n')).toContain(found);
});
