import type { Language } from '../../templates/language.ts';
import type { Page } from '../page.ts';
import type { Unit } from '../unit.ts';
import { numberOf, numbersIn, type Value, valuesIn } from './value.ts';

/** A value and the sentence that holds it. */
export type Placed = Value & {
  readonly at: Unit;
  /** As it stands there. */
  readonly found: string;
};

type Asked = Value & { readonly at: Unit };

type Known = { readonly values: readonly Placed[]; readonly numbers: readonly Placed[] };

/** What nobody would take for the same, and what nobody would believe. */
const LEAST = 1.25;
const MOST = 8;
/** What is not round was measured finely. */
const MOST_FINE = 3;
/** A number of something else is nearer by, since its unit is not its own. */
const MOST_BORROWED = 5;
const OWN_RUN = 0;
const OWN_SECTION = 0.4;
const ELSEWHERE = 0.8;
/** What is left of a count in fives, and of hours and days, is no measured figure. */
const ROUND: ReadonlySet<number> = new Set([12, 14, 18, 24, 28, 36, 42, 48, 72, 96]);

const known = new WeakMap<Page, Known>();

function knownOn(page: Page, language: Language): Known {
  const there = known.get(page);
  if (there !== undefined) return there;
  const units = page.units.filter(({ part }) => part.block.kind !== 'heading');
  const all: Known = {
    values: units.flatMap((at) =>
      valuesIn(at.text, language).map((value) => ({ ...value, at, found: value.text })),
    ),
    numbers: units.flatMap((at) =>
      numbersIn(at.text, language).map((value) => ({ ...value, at, found: value.text })),
    ),
  };
  known.set(page, all);
  return all;
}

/** The sentences of a page that hold a value. */
export const withValues = (page: Page, language: Language): Set<Unit> =>
  new Set(knownOn(page, language).values.map(({ at }) => at));

const inDigits = ({ number }: Value): boolean => /\d/u.test(number);
const times = (a: number, b: number): number => Math.max(a / b, b / a);

/** "183" or "0.97": found by measuring, and plainly no bound that somebody set. */
function isRound({ number }: Value, language: Language): boolean {
  const value = numberOf(number, language);
  return !/^0\d/u.test(number) && (value <= 10 || value % 5 === 0 || ROUND.has(value));
}

const far = (run: ReadonlySet<Unit>, at: Unit, from: Unit): number => {
  if (run.has(at)) return OWN_RUN;
  return at.section === from.section ? OWN_SECTION : ELSEWHERE;
};

/** Where a class stands in the order of its kind: "Level 2", "Route C"; null for what has none. */
function placeInOrder({ of, number }: Value): number | null {
  if (!of.startsWith('code')) return null;
  if (/^\d+$/u.test(number)) return Number(number);
  return /^\p{Lu}$/u.test(number) ? (number.codePointAt(0) ?? null) : null;
}

/** How far two classes are apart, above 0 for one that comes later. */
function stepsFrom(asked: Value, other: Value): number {
  const [from, to] = [placeInOrder(asked), placeInOrder(other)];
  return from === null || to === null ? 0 : to - from;
}

const stepsBetween = (asked: Value, other: Value): number => Math.abs(stepsFrom(asked, other));

/** The nearest, and the nearest on its other side where there is one: the tempting neighbour must not be missing. */
function aroundOf(asked: Value, [first, ...more]: readonly Placed[]): Placed[] {
  if (first === undefined) return [];
  const side = Math.sign(stepsFrom(asked, first));
  const across = side === 0 ? undefined : more.find((one) => Math.sign(stepsFrom(asked, one)) === -side);
  return [first, ...(across === undefined ? more : [across])];
}

/** The values of a page that could stand in place of one, the likeliest first. */
function ofItsKind(asked: Asked, run: ReadonlySet<Unit>, page: Page, language: Language): Placed[] {
  const here = valuesIn(asked.at.text, language);
  const off = ({ amount }: Value): number =>
    asked.amount === null || amount === null ? 0 : Math.log(times(amount, asked.amount));
  const rank = (other: Placed): number =>
    far(run, other.at, asked.at) + stepsBetween(asked, other) + off(other) / 2;
  const same = (a: Value, b: Value): boolean =>
    a.amount === null ? a.number.toLowerCase() === b.number.toLowerCase() : a.amount === b.amount;
  const fits = (other: Placed): boolean => {
    if (other.of !== asked.of || other.at === asked.at || here.some((one) => same(one, other))) return false;
    // Whatever is written otherwise stands out; "working days" are not "days", letters are no numbers.
    if (other.unit !== asked.unit) return false;
    if (asked.amount !== null && inDigits(other) !== inDigits(asked)) return false;
    if (asked.amount === null || other.amount === null) return true;
    const ratio = times(other.amount, asked.amount);
    const most = isRound(asked, language) ? MOST : MOST_FINE;
    return ratio >= LEAST && ratio <= most && (isRound(other, language) || !isRound(asked, language));
  };
  const chosen: Placed[] = [];
  for (const other of knownOn(page, language)
    .values.filter(fits)
    .sort((a, b) => rank(a) - rank(b))) {
    const near = chosen.some(
      (one) =>
        same(one, other) ||
        (one.amount !== null && other.amount !== null && times(one.amount, other.amount) < LEAST),
    );
    if (!near) chosen.push(other);
  }
  return chosen;
}

/** Numbers of something else on the page, with the unit of this value. */
function borrowed(
  asked: Asked,
  besides: readonly Placed[],
  run: ReadonlySet<Unit>,
  page: Page,
  language: Language,
): Placed[] {
  const own = numberOf(asked.number, language);
  const here = numbersIn(asked.at.text, language).map(({ amount }) => amount);
  // "1 day" would need another form beside two.
  const fits = (other: Placed): boolean =>
    other.amount !== null &&
    other.amount > 1 &&
    own > 1 &&
    other.at !== asked.at &&
    inDigits(other) === inDigits(asked) &&
    !here.includes(other.amount) &&
    times(other.amount, own) >= LEAST &&
    times(other.amount, own) <= MOST_BORROWED &&
    isRound(other, language);
  const rank = (other: Placed): number =>
    far(run, other.at, asked.at) + Math.log(times(other.amount ?? 1, own));
  const taken = besides.map(({ number }) => numberOf(number, language));
  const chosen: Placed[] = [];
  for (const other of knownOn(page, language)
    .numbers.filter(fits)
    .sort((a, b) => rank(a) - rank(b))) {
    if (taken.some((one) => times(one, other.amount ?? 1) < LEAST)) continue;
    taken.push(other.amount ?? 1);
    const at = asked.text.toLowerCase().indexOf(asked.number);
    const text = `${asked.text.slice(0, at)}${other.number}${asked.text.slice(at + asked.number.length)}`;
    chosen.push({ ...other, of: asked.of, text, unit: asked.unit });
  }
  return chosen;
}

type Where = {
  /** The sentences of the cases beside it. */
  readonly run: ReadonlySet<Unit>;
  readonly fits: (other: Placed) => boolean;
};

/** Two values that may stand in place of one, both from elsewhere on the page; null where it has none that fit. */
export function othersOf(
  asked: Asked,
  { run, fits }: Where,
  page: Page,
  language: Language,
): readonly [Placed, Placed] | null {
  const all = ofItsKind(asked, run, page, language).filter(fits);
  const [one, other] =
    all.length >= 2 || asked.amount === null
      ? aroundOf(asked, all)
      : [...all, ...borrowed(asked, all, run, page, language).filter(fits)];
  return one === undefined || other === undefined ? null : [one, other];
}
