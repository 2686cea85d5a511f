import type { Store } from '../store/port.ts';

const DAY = 86_400_000;

/** Tokens that were set aside. */
export type Reserved = {
  /** Puts what was really used in their place: in the day they were taken from, however long the answer took. */
  settle(used: number): Promise<void>;
};

/** Tokens a team may use in a day (UTC). */
export type Quota = {
  /**
   * Sets tokens aside before anything is asked; null when the day has not that many left. Two that ask at once cannot both
   * have the last ones.
   */
  reserve(team: string, tokens: number): Promise<Reserved | null>;
};

/** A team's tokens of each day, counted in the database, since several processes share them. */
export function quota(store: Store, perDay: number, now: () => number): Quota {
  const keyOf = (team: string) => ({ scope: `model:${team}`, window: Math.floor(now() / DAY) * DAY });
  const add = (at: ReturnType<typeof keyOf>, team: string, change: (used: number) => number | null) =>
    store.write(async (tx) => {
      await tx.lock(team, ['model']);
      const { used } = (await tx.get('bucket', at)) ?? { used: 0 };
      const after = change(used);
      if (after !== null) await tx.put('bucket', { ...at, used: after });
      return after !== null;
    });
  return {
    async reserve(team, tokens) {
      const at = keyOf(team);
      const had = await add(at, team, (used) => (used + tokens > perDay ? null : used + tokens));
      if (!had) return null;
      return {
        async settle(used) {
          await add(at, team, (before) => Math.max(0, before - tokens + used));
        },
      };
    },
  };
}
