/** How many acts may come at once, and how many more each second. */
export type Rate = { burst: number; perSecond: number };

export const PUSHES: Rate = { burst: 200, perSecond: 2 };
export const PULLS: Rate = { burst: 300, perSecond: 5 };
/** Each piece of news ends a wait, and the next one begins. */
export const WAKES: Rate = { burst: 300, perSecond: 5 };
/** What a device asks now and then: its key, a pairing, whether a grant holds. */
export const ASKS: Rate = { burst: 60, perSecond: 1 };
/** Commands of one person, from whatever device: the result of each is kept for half a year, also of those that are refused. */
export const COMMANDS: Rate = { burst: 1_000, perSecond: 0.02 };
/** Asking for a token, by network: an office whose devices ask once in five seconds each. */
export const TOKENS: Rate = { burst: 100, perSecond: 10 };

/** The most that are remembered; the longest unused is forgotten first. */
const REMEMBERED = 20_000;

/** Seconds to wait, or 0 when the act may happen now; of this process alone. `isSpent` tells whether one would have to wait, and counts nothing. */
export type Pace = ((who: string) => number) & { isSpent: (who: string) => boolean };

export function rateLimit({ burst, perSecond }: Rate, now: () => number): Pace {
  const seen = new Map<string, { left: number; at: number }>();
  const leftOf = (who: string, at: number): number => {
    const before = seen.get(who) ?? { left: burst, at };
    // A clock that was set back takes nothing away.
    return Math.min(burst, before.left + (Math.max(0, at - before.at) / 1000) * perSecond);
  };
  const take = (who: string): number => {
    const at = now();
    const left = leftOf(who, at);
    seen.delete(who);
    seen.set(who, { left: left < 1 ? left : left - 1, at });
    if (seen.size > REMEMBERED) for (const oldest of seen.keys()) if (seen.delete(oldest)) break;
    return left < 1 ? (1 - left) / perSecond : 0;
  };
  return Object.assign(take, { isSpent: (who: string) => leftOf(who, now()) < 1 });
}
