import type { Item } from '../../../lib/protocol/item.ts';
import type { SyncDeps } from '../../../lib/sync/deps.ts';

/** A bug between the engine and what it is handed. */
export type Plant = (deps: SyncDeps) => SyncDeps;

const storeOf = ({ store, ...rest }: SyncDeps, change: Partial<SyncDeps['store']>): SyncDeps => ({
  ...rest,
  store: { ...store, ...change },
});

/** Items of a push that ended so are given up. */
const gaveUp =
  (kind: 'offline' | 'busy', isGone: (item: Item) => boolean): Plant =>
  (deps) => ({
    ...deps,
    client: {
      ...deps.client,
      push: async (request) => {
        const answer = await deps.client.push(request);
        const link = await deps.store.link();
        if (answer.ok || answer.problem.kind !== kind || link === null) return answer;
        const gone = request.items.filter(isGone);
        await deps.store.settle(
          gone.map(({ n }) => ({ n, state: 'void' })),
          link,
        );
        return answer;
      },
    },
  });

/** An item whose answer was lost. */
const lostAck = gaveUp('offline', () => true);

/** A submission that a server was too busy for is taken out of the outbox. */
const dropsSubmissions = gaveUp('busy', (item) => item.t === 'command' && item.kind === 'submit');

/** The cursor is stored before the rows it stands behind. */
const cursorFirst: Plant = (deps) =>
  storeOf(deps, {
    take: async (taken) => {
      await deps.store.patch(taken.stream === 'me' ? { me: taken.next } : { teamRows: taken.next });
      await deps.hit?.('taken');
      return deps.store.take({ ...taken, after: taken.next });
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

/** Who loses a role is not told what they no longer have to do. */
const filteredByRole: Plant = (deps) => ({
  ...deps,
  client: {
    ...deps.client,
    pull: async (stream, after) => {
      const answer = await deps.client.pull(stream, after);
      if (!answer.ok) return answer;
      const rows = answer.value.rows.filter(({ entity, op }) => entity !== 'task' || op === 'put');
      return { ok: true, value: { ...answer.value, rows } };
    },
  },
});

/** A log that was erased from elsewhere is sent again without a question. */
const pushesErased: Plant = (deps) =>
  storeOf(deps, {
    patch: async (change) =>
      change.asks === undefined || change.asks === null
        ? deps.store.patch(change)
        : deps.store.restart(change.asks),
  });

/** A decision that waited when the server was restored is sent to it. */
const decidesAgain: Plant = (deps) =>
  storeOf(deps, {
    restart: async (standing) => {
      const rows = await deps.store.outgoing(0, 1_000);
      await deps.store.restart(standing);
      const link = await deps.store.link();
      const waited = rows.filter(({ state, what }) => state === 'waiting' && what.t === 'command');
      if (link !== null)
        await deps.store.settle(
          waited.map(({ n }) => ({ n, state: 'waiting' })),
          link,
        );
    },
  });

/** What an older version could not read stays unread after its update. */
const staysCarried: Plant = (deps) => storeOf(deps, { newer: async () => [] });

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

/** The bugs the laws have to find. */
export const PLANTS: readonly [string, Plant][] = [
  ['an item whose answer is lost is given up', lostAck],
  ['the cursor is stored before its rows', cursorFirst],
  ['a new epoch is not heeded', noEpoch],
  ['a stream is filtered', filtered],
  ['a stream is filtered after a change of roles', filteredByRole],
  ['what was erased is sent again', pushesErased],
  ['a decision is sent to a restored server', decidesAgain],
  ['what was carried stays unread', staysCarried],
  ['what was erased is kept', keepsErased],
  ['nothing is healed', noHealing],
  ['a submission that could not be sent is given up', dropsSubmissions],
];
