import type { Reader, Store, Tx } from '../../../server/store/port.ts';
import type { Row, TableName } from '../../../server/store/tables.ts';

/** A bug of a server: what stands between its commands and the rows. */
export type Bug = (store: Store) => Store;

type Change = { [T in TableName]?: (row: Row<T>) => Row<T> | null };

const changed = <T extends TableName>(change: Change, table: T, row: Row<T>): Row<T> | null => {
  const by = change[table] as ((row: Row<T>) => Row<T> | null) | undefined;
  return by === undefined ? row : by(row);
};

/** A store that tells the server something else than what is in it. */
const lying =
  (lie: Change): Bug =>
  (store) => {
    const reader = (real: Reader): Reader => ({
      async get(table, key) {
        const row = await real.get(table, key);
        return row && changed(lie, table, row);
      },
      list: async (table, query) =>
        (await real.list(table, query)).flatMap((row) => changed(lie, table, row) ?? []),
      pick: async (table, columns, query) =>
        (await real.pick(table, columns, query)).flatMap(
          (row) => (changed(lie, table, row as never) ?? []) as never,
        ),
    });
    return {
      ...store,
      ...reader(store),
      async sender(team, hash) {
        const seen = await store.sender(team, hash);
        return seen && { ...seen, member: seen.member && changed(lie, 'member', seen.member) };
      },
      write: (work) => store.write((tx) => work({ ...tx, ...reader(tx) })),
    };
  };

/** A store that keeps something else than what it is given, or nothing of it. */
const forgetting =
  (loss: Change): Bug =>
  (store) => ({
    ...store,
    write: (work) =>
      store.write((tx) =>
        work({
          ...tx,
          async insert(table, rows) {
            await tx.insert(
              table,
              rows.flatMap((row) => changed(loss, table, row) ?? []),
            );
          },
          async put(table, row) {
            const kept = changed(loss, table, row);
            if (kept !== null) await tx.put(table, kept);
          },
        }),
      ),
  });

/** A store in which nobody waits for anybody. */
const unlocked: Bug = (store) => ({
  ...store,
  write: (work) =>
    store.write((tx) => {
      const lock: Tx['lock'] = async (team, streams) => {
        const heads = await tx.list('head', { where: { team_id: team } });
        const missing = streams.filter((name) => !heads.some(({ stream }) => stream === name));
        const made = missing.length === 0 ? [] : await tx.lock(team, missing);
        return streams.flatMap((name) => [...heads, ...made].find(({ stream }) => stream === name) ?? []);
      };
      return work({ ...tx, lock });
    }),
});

/** A server that does not look whose device a grant is, as long as it is the person's. */
const ofAnyDevice: Bug = (store) => {
  let sending = '';
  const lied = lying({ review_grant: (row) => ({ ...row, device_id: sending }) })(store);
  return {
    ...lied,
    async sender(team, hash) {
      const seen = await lied.sender(team, hash);
      sending = seen?.device.device_id ?? '';
      return seen;
    },
  };
};

const NOBODY = 'nobody';

const FEW = 'approved by too few';

/** What a server might not look at, lose or get wrong, and how the law begins that has to find it. */
export const BUGS: Readonly<Record<string, { bug: Bug; words: string }>> = {
  'forgets who wrote a revision': {
    bug: lying({ revision: (row) => ({ ...row, author_id: NOBODY }) }),
    words: FEW,
  },
  'takes the bot for a human': { bug: lying({ member: (row) => ({ ...row, kind: 'human' }) }), words: FEW },
  'never ends a grant': {
    bug: lying({ review_grant: (row) => ({ ...row, expires_at: Number.MAX_SAFE_INTEGER }) }),
    words: 'a decision in tier',
  },
  'takes a grant of another device': { bug: ofAnyDevice, words: 'a decision in tier' },
  'takes one approval for enough': {
    bug: lying({ submission: (row) => ({ ...row, required: '["any"]' }) }),
    words: FEW,
  },
  'forgets the tier of what lives': {
    bug: lying({ lesson: (row) => ({ ...row, tier: 1 }) }),
    words: 'a tier was lowered',
  },
  'lets what is over be decided': {
    bug: lying({ submission: (row) => ({ ...row, state: 'waiting' }) }),
    words: 'a final state changed',
  },
  'leaves what is stale': {
    bug: forgetting({ submission: (row) => (row.state === 'stale' ? { ...row, state: 'waiting' } : row) }),
    words: 'a submission waits',
  },
  'carries without naming an approval': {
    bug: forgetting({ revision: (row) => ({ ...row, carried_from: null }) }),
    words: 'live without an approval',
  },
  'takes no task back': {
    bug: forgetting({ task: (row) => (row.op === 'del' ? null : row) }),
    words: 'a task about what is decided',
  },
  'writes a trail without links': {
    bug: forgetting({ audit: (row) => ({ ...row, prev: '' }) }),
    words: 'the trail is broken',
  },
};

/** What only those find who come at once: nobody waits for anybody. It stands below what looks on. */
export const LOCKS_NOTHING: Bug = unlocked;
