import type { Store } from '../store/port.ts';

const DAY = 86_400_000;

/** Tokens a team may use in a day (UTC). */
export type Quota = {
  /**
   * Sets tokens aside before anything is asked; false when the day has not that many left. Two that ask at once cannot both
   * have the last ones.
   */
  reserve(team: string, tokens: number): Promise<boolean>;
  /** Puts what was really used in the place of what was set aside. */
  settle(team: string, reserved: number, used: number): Promise<void>;
};

/** A team's tokens of each day, counted in the database, since several processes share them. */
export function quota(store: Store, perDay: number, now: () => number): Quota {
  const key = (team: string) => ({ scope: `model:${team}`, window: Math.floor(now() / DAY) * DAY });
  const add = (at: ReturnType<typeof key>, team: string, change: (used: number) => number | null) =>
    store.write(async (tx) => {
      await tx.lock(team, ['model']);
      const { used } = (await tx.get('bucket', at)) ?? { used: 0 };
      const after = change(used);
      if (after !== null) await tx.put('bucket', { ...at, used: after });
      return after !== null;
    });
  return {
    reserve: (team, tokens) =>
      add(key(team), team, (used) => (used + tokens > perDay ? null : used + tokens)),
    async settle(team, reserved, used) {
      await add(key(team), team, (before) => Math.max(0, before - reserved + used));
    },
  };
}
