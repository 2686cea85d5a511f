import type { Context } from 'hono';
import type { Deps } from '../deps.ts';
import { SERVER } from './people.ts';

const MINUTE = 60_000;

/** How often something may be tried within a window of so many ms. */
export type Limit = { most: number; window: number };

/** What a person, an address or a network may try; docs/admin.md lists it. */
export const LIMITS = {
  /** One address of a person from one address of the network. */
  'sign-in': { most: 10, window: 15 * MINUTE },
  /** One address of a person from anywhere. */
  'sign-in-person': { most: 50, window: 15 * MINUTE },
  /** One address of the network, which an office may share. */
  'sign-in-network': { most: 100, window: 15 * MINUTE },
  reset: { most: 5, window: 60 * MINUTE },
  'reset-network': { most: 30, window: 60 * MINUTE },
  link: { most: 30, window: 15 * MINUTE },
  'device-start': { most: 20, window: 10 * MINUTE },
  /** Wrong codes of devices typed by one person, wherever they typed them. */
  'device-code': { most: 5, window: 10 * MINUTE },
  team: { most: 5, window: 24 * 60 * MINUTE },
  'webhook-test': { most: 10, window: 10 * MINUTE },
  /** Every device of every member reads each new name of one person. */
  rename: { most: 10, window: 60 * MINUTE },
  /** Forms that erase events: each is a line in the list of erasures, which is read whole at every start. */
  'erase-events': { most: 60, window: 60 * MINUTE },
  invite: { most: 50, window: 60 * MINUTE },
} as const satisfies Record<string, Limit>;

/** The names of all that is counted here; what is counted of whom comes after. */
export const LIMITED = Object.keys(LIMITS);

type Tried = readonly [limit: keyof typeof LIMITS, of: string];

const placeOf = ([limit, of]: Tried, at: number) => ({
  ...LIMITS[limit],
  scope: `${limit}:${of}`,
  start: Math.floor(at / LIMITS[limit].window) * LIMITS[limit].window,
});

/**
 * Counts a try in each scope; where one has too many, nothing is counted and the seconds until it opens again are
 * answered, else null. Kept in the database, so that several processes count together.
 */
export function countTry({ store, now }: Deps, tries: readonly Tried[], at = now()): Promise<number | null> {
  const counted = tries.map((tried) => placeOf(tried, at));
  return store.write(async (tx) => {
    await tx.lock(SERVER, ['limits']);
    const rows = await Promise.all(
      counted.map(({ scope, start }) => tx.get('bucket', { scope, window: start })),
    );
    const full = counted.findIndex(({ most }, index) => (rows[index]?.used ?? 0) >= most);
    const over = counted[full];
    if (over !== undefined) return Math.ceil((over.start + over.window - at) / 1000);
    for (const [index, { scope, start }] of counted.entries())
      await tx.put('bucket', { scope, window: start, used: (rows[index]?.used ?? 0) + 1 });
    return null;
  });
}

/**
 * Does what may be tried in vain only so often: what it answers, or the seconds to wait. It is counted before it is done,
 * so that many at once are no more tries, and what was not in vain is taken off again.
 */
export async function countVain<T>(
  deps: Deps,
  tried: Tried,
  attempt: () => Promise<T>,
  isVain: (answer: T) => boolean,
): Promise<{ wait: number } | { answer: T }> {
  const at = deps.now();
  const wait = await countTry(deps, [tried], at);
  if (wait !== null) return { wait };
  const answer = await attempt();
  if (isVain(answer)) return { answer };
  const { scope, start: window } = placeOf(tried, at);
  await deps.store.write(async (tx) => {
    await tx.lock(SERVER, ['limits']);
    const { used } = (await tx.get('bucket', { scope, window })) ?? { used: 1 };
    await tx.put('bucket', { scope, window, used: Math.max(0, used - 1) });
  });
  return { answer };
}

/** The address of the network a request came from, as far as the proxies in front are believed. */
export function networkOf(c: Context, { config }: Deps): string {
  const passed = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
  const believed = config.TRUSTED_PROXIES === 0 ? undefined : passed.at(-config.TRUSTED_PROXIES);
  if (believed !== undefined && believed !== '') return believed;
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  return incoming?.socket?.remoteAddress ?? 'unknown';
}
