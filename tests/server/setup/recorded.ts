import type { Reader, Store } from '../../../server/store/port.ts';

/** What somebody waits for before a team's head is locked; nothing unless acts are to meet there. */
export type Gate = () => Promise<void>;

const open: Gate = () => Promise.resolve();

/**
 * A store that looks at its rows at the end of every transaction that has locked a team's head. That lock is held until the
 * commit, so what was seen stands in the order in which the transactions took place, however many ran at once.
 */
export function recorded<S>(
  rows: Store,
  look: (reader: Reader) => Promise<S>,
  gate: Gate = open,
): { store: Store; sights: () => S[] } {
  const kept: { at: number; sight: S }[] = [];
  let count = 0;
  const store: Store = {
    ...rows,
    async write(work) {
      // What a transaction saw that was run again is not what took place.
      const seen: { at: number; sight: S }[] = [];
      const result = await rows.write(async (tx) => {
        let holds = false;
        seen.length = 0;
        const done = await work({
          ...tx,
          async lock(team, streams) {
            if (streams.includes('team') && !holds) await gate();
            holds ||= streams.includes('team');
            return tx.lock(team, streams);
          },
        });
        if (!holds) return done;
        const sight = await look(tx);
        seen.push({ at: count++, sight });
        return done;
      });
      kept.push(...seen);
      return result;
    },
  };
  return {
    store,
    sights: () => kept.toSorted((a, b) => a.at - b.at).map(({ sight }) => sight),
  };
}
