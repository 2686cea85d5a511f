import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SyncDeps } from '../../../lib/sync/deps.ts';
import { memoryStore } from '../../../server/store/memory.ts';
import { history } from '../../laws/sync/history.ts';
import { holds } from '../../laws/sync/holds.ts';

type Plant = (deps: SyncDeps) => SyncDeps;

const storeOf = ({ store, ...rest }: SyncDeps, change: Partial<SyncDeps['store']>): SyncDeps => ({
  ...rest,
  store: { ...store, ...change },
});

/** An item whose answer was lost is given up. */
const lostAck: Plant = (deps) => ({
  ...deps,
  client: {
    ...deps.client,
    push: async (request) => {
      const answer = await deps.client.push(request);
      const link = await deps.store.link();
      if (answer.ok || answer.problem.kind !== 'offline' || link === null) return answer;
      await deps.store.settle(
        request.items.map(({ n }) => ({ n, state: 'void' })),
        link,
      );
      return answer;
    },
  },
});

/** The cursor is stored before the rows it stands behind. */
const cursorFirst: Plant = (deps) =>
  storeOf(deps, {
    take: async (taken) => {
      await deps.store.patch(taken.stream === 'me' ? { me: taken.next } : { teamRows: taken.next });
      await deps.hit?.('taken');
      await deps.store.take(taken);
    },
  });

/** A restored server is taken for the one before. */
const noEpoch: Plant = (deps) => storeOf(deps, { restart: (standing) => deps.store.patch(standing) });

/** Some of the team's rows are kept from some of its members. */
const filtered: Plant = (deps) => ({
  ...deps,
  client: {
    ...deps.client,
    pull: async (stream, after) => {
      const answer = await deps.client.pull(stream, after);
      const link = await deps.store.link();
      const hides = answer.ok && stream === 'team' && (link?.have ?? 0) % 2 === 1;
      return hides ? { ok: true, value: { ...answer.value, rows: answer.value.rows.slice(1) } } : answer;
    },
  },
});

/** What was erased elsewhere is kept here. */
const keepsErased: Plant = (deps) =>
  storeOf(deps, {
    take: (taken) =>
      deps.store.take({ ...taken, gone: taken.gone.filter(({ entity }) => entity !== 'event') }),
  });

/** What the server lacks after a restore is not looked for. */
const noHealing: Plant = (deps) =>
  storeOf(deps, {
    healed: async () => {
      await deps.store.patch({ healing: false });
      return 0;
    },
  });

const PLANTS: readonly [string, Plant][] = [
  ['an item whose answer is lost is given up', lostAck],
  ['the cursor is stored before its rows', cursorFirst],
  ['a new epoch is not heeded', noEpoch],
  ['a stream is filtered', filtered],
  ['what was erased is kept', keepsErased],
  ['nothing is healed', noHealing],
];

test.each(PLANTS)('the laws find it when %s', { timeout: 120_000 }, async (_, plant) => {
  const law = fc.asyncProperty(history, (acts) => holds(acts, memoryStore(), { plant }));
  const found = await fc.check(law, { seed: 20261127, numRuns: 400, endOnFailure: true });
  expect(found.failed).toBe(true);
});
