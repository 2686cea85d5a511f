import 'fake-indexeddb/auto';
import { type DBCore, type DBCoreTable, Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { linkOf } from '../../../lib/db/links.ts';
import { enqueue } from '../../../lib/db/outbox.ts';
import { writeReview } from '../../../lib/db/reviews.ts';
import type { Deps, Live } from '../../../lib/flow/deps.ts';
import { watchCounts } from '../../../lib/flow/queries/watch-counts.ts';
import { watchDiff } from '../../../lib/flow/queries/watch-diff.ts';
import { watchDraft } from '../../../lib/flow/queries/watch-draft.ts';
import { watchEndpoint } from '../../../lib/flow/queries/watch-endpoint.ts';
import { watchEvidence } from '../../../lib/flow/queries/watch-evidence.ts';
import { watchLesson } from '../../../lib/flow/queries/watch-lesson.ts';
import { watchLessons } from '../../../lib/flow/queries/watch-lessons.ts';
import { watchLibraryLesson } from '../../../lib/flow/queries/watch-library-lesson.ts';
import { watchOpenDrafts } from '../../../lib/flow/queries/watch-open-drafts.ts';
import { watchOvertaken } from '../../../lib/flow/queries/watch-overtaken.ts';
import { watchReviewItem } from '../../../lib/flow/queries/watch-review-item.ts';
import { watchReviewState, watchReviews } from '../../../lib/flow/queries/watch-reviews.ts';
import { watchSendings } from '../../../lib/flow/queries/watch-sendings.ts';
import { watchSkills } from '../../../lib/flow/queries/watch-skills.ts';
import { watchTeamLesson } from '../../../lib/flow/queries/watch-team-lesson.ts';
import { watchTeamLibrary } from '../../../lib/flow/queries/watch-team-library.ts';
import { watchTeams } from '../../../lib/flow/queries/watch-teams.ts';
import { watchTimeline } from '../../../lib/flow/queries/watch-timeline.ts';
import { watchToSend } from '../../../lib/flow/queries/watch-to-send.ts';
import { watchWaiting } from '../../../lib/flow/queries/watch-waiting.ts';
import { raiseFlag } from '../../../lib/flow/team/raise-flag.ts';
import { contentHash } from '../../../lib/hash/content-hash.ts';
import { NO_REVIEW } from '../../../lib/model/review-draft.ts';
import { content, idOf, LESSON, MONDAY } from '../log/samples.ts';
import { done, first, testDeps } from './deps.ts';
import { storedDraft } from './lessons.ts';
import { connected, TEAM, teamLesson } from './team-lessons.ts';

const SUBMISSION = idOf(980);

/** Only ends what never comes. */
const PATIENT = { timeout: 20_000, interval: 10 };

/** Every live query of the pages over the database, by its name. */
const queries = (deps: Deps, draft: string): Record<string, Live<unknown>> => ({
  counts: watchCounts(deps),
  diff: watchDiff(({ id }) => id)(deps, { lesson: LESSON, from: idOf(1_001), to: idOf(1_001) }),
  draft: watchDraft(deps, draft),
  endpoint: watchEndpoint(deps),
  evidence: watchEvidence(deps, { first: '2026-W01', last: '2026-W52' }),
  lesson: watchLesson(deps, LESSON),
  lessons: watchLessons(deps, { text: '', skill: null, site: null, tier: null }),
  'library lesson': watchLibraryLesson(deps, teamLesson(1)),
  'open drafts': watchOpenDrafts(deps),
  overtaken: watchOvertaken(deps, LESSON),
  'review item': watchReviewItem(deps, { team: TEAM, submission: SUBMISSION }),
  'review state': watchReviewState(deps, { team: TEAM, submission: SUBMISSION }),
  reviews: watchReviews(deps),
  sendings: watchSendings(deps),
  skills: watchSkills(deps),
  'team lesson': watchTeamLesson(deps, LESSON),
  'team library': watchTeamLibrary(deps, { team: null, text: '' }),
  teams: watchTeams(deps),
  timeline: watchTimeline(deps, { skill: null }),
  'to send': watchToSend(deps, LESSON),
  waiting: watchWaiting(deps),
});

type Zone = { subscr?: object; querier?: () => unknown };
type Seen = { table: string; querier: (() => unknown) | null };

const zone = (): Zone => (Dexie.Promise as unknown as { PSD: Zone }).PSD;

type Request = { trans: { mode?: string } };

/** Notes every reading with the live query it is remembered for; what a writing transaction reads is nobody's. */
function noting(table: DBCoreTable, note: (seen: Seen) => void): DBCoreTable {
  const noted =
    <Q, R>(read: (request: Q) => R) =>
    (request: Q): R => {
      const { subscr, querier } = zone();
      if ((request as Request).trans.mode === 'readonly')
        note({ table: table.name, querier: subscr === undefined ? null : (querier ?? null) });
      return read(request);
    };
  return {
    ...table,
    get: noted(table.get.bind(table)),
    getMany: noted(table.getMany.bind(table)),
    query: noted(table.query.bind(table)),
    count: noted(table.count.bind(table)),
    openCursor: noted(table.openCursor.bind(table)),
  };
}

async function furnished() {
  const deps = await connected(await testDeps());
  const { db } = deps;
  const { id: draft, capture } = await storedDraft(deps);
  const sent = { id: idOf(991), at: MONDAY, origin: 'https://model.example', model: 'm', bytes: 1 };
  await db.sendings.put({ ...sent, what: 'draft', tokens: null, capture, ended: 'done' });
  const words = content();
  const row = {
    ...{ id: SUBMISSION, lesson: teamLesson(1), rev: idOf(981), base: null, submitter: idOf(982), tier: 2 },
    ...{ becomes: 2, why: 'publish', at: MONDAY, required: ['owner'], noReviewer: false, state: 'waiting' },
  };
  const submission = { ...row, contentHash: contentHash(words) };
  await db.rows.put({
    ...{ team: TEAM, stream: 'me', seq: 2, v: 1, hash: '', round: 0, at: MONDAY, entity: 'task' },
    id: `submission:${SUBMISSION}`,
    body: { ref: SUBMISSION, why: 'decide', submission, content: words, decided: [] },
  });
  const flag = { team: TEAM, lesson: teamLesson(1), rev: idOf(7_500), claim: null };
  await done(raiseFlag(deps, { ...flag, kind: 'wrong', words: 'No.', text: 'No.' }));
  await db.transaction('rw', [db.links, db.outbox], async () =>
    enqueue(db, await linkOf(db, TEAM), [
      {
        what: {
          t: 'command',
          id: idOf(990),
          kind: 'need',
          v: 1,
          at: MONDAY,
          body: { text: 'x', skill: null },
        },
      },
    ]),
  );
  await writeReview(db, { team: TEAM, submission: SUBMISSION }, NO_REVIEW);
  await db.meta.put({ key: 'endpoint', value: null });
  const seen: Seen[] = [];
  db.use({
    stack: 'dbcore',
    name: 'noting',
    level: 5,
    create: (core: DBCore) => ({ table: (name) => noting(core.table(name), (one) => void seen.push(one)) }),
  });
  db.close({ disableAutoOpen: false });
  await db.open();
  seen.length = 0;
  return { deps, draft, seen };
}

type Furnished = Awaited<ReturnType<typeof furnished>>;

/** The tables each query reads when it is alone, and whose query is whose. */
async function readAlone({ deps, seen }: Furnished, all: Record<string, Live<unknown>>) {
  const tables = new Map<string, Set<string>>();
  const names = new Map<unknown, string>();
  for (const [name, query] of Object.entries(all)) {
    // What is kept in memory between two readings is read anew.
    await deps.db.links.update(TEAM, { teamRows: `cursor of ${name}` });
    seen.length = 0;
    await first(query);
    expect(
      seen.filter(({ querier }) => querier === null),
      name,
    ).toEqual([]);
    for (const { querier } of seen) names.set(querier, name);
    tables.set(name, new Set(seen.map(({ table }) => table)));
  }
  return { tables, names };
}

/** Writes what a table holds once more, as a change of all of it; with rows of a team its cursor moves, as they only change together. */
async function touch({ deps: { db } }: Furnished, name: string, turn: number): Promise<void> {
  await db.transaction('rw', [db.table(name), db.links], async () => {
    await db.table(name).bulkPut(await db.table(name).toArray());
    if (name === 'rows') await db.links.update(TEAM, { teamRows: `cursor ${10 + turn}` });
  });
}

test('a live query remembers all it reads for itself, and tells again after each change of it, beside all others', async () => {
  const given = await furnished();
  const all = queries(given.deps, given.draft);
  const { tables, names } = await readAlone(given, all);
  const told = new Map<string, number>();
  const watches = Object.entries(all).map(([name, query]) =>
    query.subscribe({
      next: () => void told.set(name, (told.get(name) ?? 0) + 1),
      error: (cause) => {
        throw cause;
      },
    }),
  );
  await expect.poll(() => told.size, PATIENT).toBe(watches.length);
  // Events are never written again, and no key is kept here.
  const apart = new Set(['events', 'secrets']);
  const read = new Set([...tables.values()].flatMap((one) => [...one]));
  for (const [turn, table] of [...read].filter((name) => !apart.has(name)).entries()) {
    given.seen.length = 0;
    const before = new Map(told);
    await touch(given, table, turn);
    const readers = [...tables].filter(([, reads]) => reads.has(table)).map(([name]) => name);
    const silent = () => readers.filter((name) => told.get(name) === before.get(name));
    await expect.poll(silent, { ...PATIENT, message: `after ${table}: did not tell` }).toEqual([]);
    const lost = given.seen.filter(({ querier }) => querier === null);
    expect(lost, `after ${table}: read for nobody`).toEqual([]);
    const strange = given.seen.filter((one) => !tables.get(names.get(one.querier) ?? '')?.has(one.table));
    expect(
      strange.map((one) => [names.get(one.querier), one.table]),
      `after ${table}: for another`,
    ).toEqual([]);
  }
  for (const watch of watches) watch.unsubscribe();
});
