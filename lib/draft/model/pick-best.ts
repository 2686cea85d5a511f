import type { Numbered, NumberedSection } from './numbered.ts';
import { headCost, lineCost } from './plan.ts';
import { ROLES, type WirePick } from './wire.ts';

const MOST = 40;

/** How many tokens there are for sentences with their headings, and what the model counts for each we estimate. */
export type PickRoom = { free: number; ratio: number };

/** Sentences of a page that go together into one request; `take` says whether one more still does. */
function taking(sections: readonly NumberedSection[], { free, ratio }: PickRoom) {
  const page = new Map(
    sections.flatMap((section) => section.sentences.map((one) => [one.n, { one, section }] as const)),
  );
  const chosen = new Map<number, Numbered>();
  const headed = new Set<NumberedSection>();
  let left = free;
  return {
    chosen,
    take(n: number): void {
      const found = page.get(n);
      if (found === undefined || chosen.has(n) || chosen.size >= MOST) return;
      const { one, section } = found;
      const price = lineCost(one, ratio) + (headed.has(section) ? 0 : headCost(section.path, ratio));
      if (price > left) return;
      left -= price;
      headed.add(section);
      chosen.set(n, one);
    },
  };
}

/** The best picks of all parts that fit, taken in turn from each part and kind, as sentences in the order of the page. */
export function pickBest(
  parts: readonly (readonly WirePick[])[],
  sections: readonly NumberedSection[],
  room: PickRoom,
): Numbered[] {
  const queues = parts.flatMap((picks) =>
    ROLES.map((role) => picks.filter((pick) => pick.role === role)).filter(({ length }) => length > 0),
  );
  const { chosen, take } = taking(sections, room);
  const longest = Math.max(0, ...queues.map(({ length }) => length));
  for (let turn = 0; turn < longest; turn++)
    for (const queue of queues) for (const n of queue[turn]?.sentences.slice(0, 3) ?? []) take(n);
  return [...chosen.values()].sort((a, b) => a.n - b.n);
}
