import { readFileSync } from 'node:fs';
import * as z from 'zod';

const RATINGS = ['usable', 'edit', 'bad'] as const;

const Rated = z.looseObject({ id: z.string().min(1), rating: z.enum(RATINGS) });

type Rating = (typeof RATINGS)[number];

/**
 * One rater's file: a JSON object a line.
 * @throws on a line that is none and on an item that was rated twice.
 */
export function readRatings(file: string): Map<string, Rating> {
  const found = new Map<string, Rating>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const { id, rating } = Rated.parse(JSON.parse(line));
    if (found.has(id)) throw new Error(`${file} rates ${id} twice`);
    found.set(id, rating);
  }
  return found;
}

const Z = 1.959_963_985;

/** Lower bound of the 95 % Wilson interval of a share. */
export function wilsonLower(part: number, of: number): number | null {
  if (of === 0) return null;
  const p = part / of;
  const middle = p + Z ** 2 / (2 * of);
  const half = Z * Math.sqrt((p * (1 - p)) / of + Z ** 2 / (4 * of ** 2));
  return Math.max(0, (middle - half) / (1 + Z ** 2 / of));
}

/** Cohen's kappa of two raters; null where chance alone would make them agree on everything. */
export function cohenKappa(pairs: readonly (readonly [string, string])[]): number | null {
  if (pairs.length === 0) return null;
  const n = pairs.length;
  const names = new Set(pairs.flat());
  const agreed = pairs.filter(([a, b]) => a === b).length / n;
  const chance = [...names].reduce(
    (sum, name) =>
      sum + (pairs.filter(([a]) => a === name).length / n) * (pairs.filter(([, b]) => b === name).length / n),
    0,
  );
  return chance === 1 ? null : (agreed - chance) / (1 - chance);
}

export type Agreement = {
  /** Items that both rated. */
  n: number;
  /** Items that only one rated: they count nowhere. */
  single: number;
  usable: { first: number; second: number; both: number };
  share: { first: number | null; second: number | null; both: number | null };
  /** Of the share that both found usable, and of each rater's own. */
  wilsonLower: { first: number | null; second: number | null; both: number | null };
  kappa: number | null;
  /** The same with "edit" and "bad" as one. */
  kappaUsable: number | null;
};

export function agreement(a: ReadonlyMap<string, Rating>, b: ReadonlyMap<string, Rating>): Agreement {
  const pairs = [...a].flatMap(([id, first]): [Rating, Rating][] => {
    const second = b.get(id);
    return second === undefined ? [] : [[first, second]];
  });
  const n = pairs.length;
  const usable = {
    first: pairs.filter(([first]) => first === 'usable').length,
    second: pairs.filter(([, second]) => second === 'usable').length,
    both: pairs.filter((pair) => pair.every((rating) => rating === 'usable')).length,
  };
  const each = <T>(of: (count: number) => T) => ({
    first: of(usable.first),
    second: of(usable.second),
    both: of(usable.both),
  });
  const plain = (rating: Rating) => (rating === 'usable' ? 'usable' : 'not');
  return {
    n,
    single: a.size + b.size - 2 * n,
    usable,
    share: each((part) => (n === 0 ? null : part / n)),
    wilsonLower: each((part) => wilsonLower(part, n)),
    kappa: cohenKappa(pairs),
    kappaUsable: cohenKappa(pairs.map(([first, second]) => [plain(first), plain(second)] as const)),
  };
}
