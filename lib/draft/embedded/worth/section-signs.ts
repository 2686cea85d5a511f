import { type WorthSigns, worthSignsFor } from '../../templates/worth-signs.ts';
import { isProcedure } from '../procedures.ts';
import { proseSteps } from '../prose-steps.ts';
import type { Reading } from '../reading.ts';
import type { Scored } from '../score.ts';
import { likeness } from '../unit.ts';
import type { Signs } from './signs.ts';

/** A section with what stands below it, and its sentences. */
type Stretch = {
  readonly root: number;
  readonly sections: ReadonlySet<number>;
  readonly scored: readonly Scored[];
};

const flag = (holds: boolean | undefined): number => (holds === true ? 1 : 0);
const most = (count: number, bound: number): number => Math.min(count, bound) / bound;

const FEW = 4;

/** What a section's heading says of it. */
const headingSigns = (reading: Reading, { root }: Stretch, signs: WorthSigns | null): Signs => {
  const { page } = reading;
  const title = page.sections[root]?.title ?? '';
  const top = (page.sections[root]?.level ?? 0) < 2;
  if (top) return {};
  return {
    aside: flag(signs?.headings.aside.test(title)),
    before: flag(signs?.headings.before.test(title)),
    after: flag(signs?.headings.after.test(title)),
    core: flag(signs?.headings.core.test(title)),
    weak: flag(page.language?.headings.weak.test(title)),
    named: likeness(page.stems(title), page.stems(page.capture.title)),
  };
};

/** The signs of a region: what stands in it, how much of it, where, and what it is called. */
export function sectionSigns(reading: Reading, region: Stretch): Signs {
  const { page } = reading;
  const signs = worthSignsFor(page.language?.language);
  const inside = (section: number): boolean => region.sections.has(section);
  const worths = region.scored.map(({ worth }) => worth).sort((a, b) => b - a);
  const sum = worths.reduce((total, worth) => total + worth, 0);
  const words = region.scored.reduce((total, { unit }) => total + unit.words, 0);
  const all = page.units.reduce((total, unit) => total + unit.words, 0);
  const own = page.sections[region.root];
  const last = page.sections.length - 1;
  // Of two or three sections the place says nothing.
  const many = last >= FEW;
  const share = (name: string): number =>
    region.scored.reduce((total, one) => total + (one.signs[name] ?? 0), 0) /
    Math.max(1, region.scored.length);
  const listed = reading.procedures.some((one) => inside(one.section) && isProcedure(one, page.language));
  const acts = reading.conditions.filter(({ unit, form }) => inside(unit.section) && form === 'act').length;
  return {
    ...headingSigns(reading, region, signs),
    sum: Math.log1p(sum),
    mean: sum / Math.max(1, worths.length),
    best: worths[0] ?? 0,
    top3: worths.slice(0, 3).reduce((total, worth) => total + worth, 0) / 3,
    size: Math.log1p(words),
    part: words / Math.max(1, all),
    top: flag((own?.level ?? 0) < 2),
    start: flag(many && (region.root === 2 || region.root === 1)),
    end: flag(many && region.root === last),
    place: many ? region.root / Math.max(1, last) : 0,
    middle: many ? 1 - Math.abs((2 * region.root) / Math.max(1, last) - 1) : 0,
    procedure: flag(listed),
    told: flag(proseSteps(region.scored, page) !== null),
    acts: most(acts, 3),
    rows: most(reading.rows.filter(({ section, form }) => inside(section) && form === 'act').length, 3),
    entries: most(reading.entries.filter(({ section }) => inside(section)).length, 4),
    asked: flag(reading.ideas.some(({ section }) => inside(section))),
    orders: share('order'),
    past: share('past'),
    old: share('old'),
    open: share('todo'),
    pointer: share('pointer'),
    cells: share('cell'),
    items: share('item'),
    table: flag(region.scored.some(({ unit }) => unit.part.role === 'cell')),
    commented: share('comment'),
    cause: flag(reading.incident?.causes[0] !== undefined && inside(reading.incident.causes[0].unit.section)),
    loud: flag(region.scored.some(({ unit }) => unit.tone !== null)),
  };
}
