import type { MergeView, Slot } from '../../lib/flow/deps.ts';
import type { Claim } from '../../lib/model/claim.ts';
import type { Id } from '../../lib/model/id.ts';
import type { LessonContent } from '../../lib/model/lesson.ts';
import { type SlotGroup, type SlotItem, slotGroups } from '../lesson/slots.ts';

/** What both lessons say in one place; where only one statement fits, one of the two is kept. */
export type MergeRow = { slot: Slot; many: boolean; first: SlotItem[]; second: SlotItem[] };

const groupsOf = ({ insight, body, mistakes }: LessonContent): SlotGroup[] => [
  { slot: 'insight', many: false, numbered: false, items: insight === null ? [] : [{ claim: insight }] },
  ...slotGroups(body),
  { slot: 'mistakes', many: true, numbered: false, items: mistakes.map((claim) => ({ claim })) },
];

/** The places of the first lesson with what each says there; what of the second has no place is left out. */
export function mergeRows({ first, second, fits }: MergeView): MergeRow[] {
  const others = new Map(groupsOf(second.content).map((group) => [group.slot, group]));
  const hasPlace = new Set(fits.map(({ id }) => id));
  const own = new Map(groupsOf(first.content).map((group) => [group.slot, group]));
  const slots = new Set([...own.keys(), ...others.keys()]);
  return [...slots].flatMap((slot) => {
    const [a, b] = [own.get(slot), others.get(slot)];
    const items = (b?.items ?? []).filter(({ claim }) => hasPlace.has(claim.id));
    const row = { slot, many: (a ?? b)?.many ?? true, first: a?.items ?? [], second: items };
    return row.first.length + row.second.length > 0 ? [row] : [];
  });
}

const same = (a: Claim, b: Claim): boolean => a.text.trim().toLowerCase() === b.text.trim().toLowerCase();

/** To begin with everything of the first, and of the second what the first does not say in the same words. */
export function firstChoice(rows: readonly MergeRow[]): ReadonlySet<Id> {
  return new Set(
    rows.flatMap(({ many, first, second }) => {
      const fresh = second.filter(({ claim }) => !first.some((one) => same(one.claim, claim)));
      const added = many || first.length === 0 ? fresh : [];
      return [...first, ...added].map(({ claim }) => claim.id);
    }),
  );
}

/** One claim more or less; where only one fits, it takes the place of the other. */
export function toggled(rows: readonly MergeRow[], keep: ReadonlySet<Id>, id: Id): ReadonlySet<Id> {
  const next = new Set(keep);
  if (next.delete(id)) return next;
  const row = rows.find(({ first, second }) => [...first, ...second].some(({ claim }) => claim.id === id));
  if (row?.many === false) for (const { claim } of [...row.first, ...row.second]) next.delete(claim.id);
  return next.add(id);
}
