import type { Idea } from './checks/idea.ts';
import type { Page } from './page.ts';
import type { Region } from './region.ts';
import type { Scored } from './score.ts';
import { overlap, type Span, spanOf } from './span.ts';
import { bestUnits } from './steps.ts';
import { isSpoken, type Unit } from './unit.ts';

const MOST_MISTAKES = 3;
/** How much it counts that a lesson is likely to rest on a sentence, beside what else makes it the one to remember. */
const LIKELY = 3;
/** Jokes, guesses and remarks are worth less than this share of a section's best sentence. */
const LEAST_SHARE = 0.07;
const LOUD: ReadonlySet<string> = new Set(['warning', 'danger']);
const SENTENCE = /[.!。！]['"”’)\]]*$/u;

const taken = (unit: Unit, spans: readonly Span[]): boolean =>
  spans.some((span) => overlap(span, spanOf(unit)));

/** The sentences of a region that stand alone and are not told yet, without those that are next to nothing beside its best. */
export function free({ scored }: Region, used: readonly Span[]): Scored[] {
  const least = scored.reduce((high, { worth }) => Math.max(high, worth), 0) * LEAST_SHARE;
  return scored.filter(({ unit, stands, worth }) => stands && worth >= least && !taken(unit, used));
}

const bestBy = (scored: readonly Scored[], worth: (one: Scored) => number): Unit | null =>
  [...scored].sort((a, b) => worth(b) - worth(a) || a.unit.order - b.unit.order)[0]?.unit ?? null;

/** The sentence to remember: called out or bold before merely central, a rule before a step, text before a table. */
export function insightIn(
  region: Region,
  page: Page,
  used: readonly Span[],
  ideas: readonly Idea[],
): Span | null {
  const { pack, language } = page;
  const worthOf = ({ unit, worth }: Scored): number => {
    const imperative = pack !== null && language?.imperative(unit.text, pack.imperatives) === true;
    const asked = ideas.some(({ span }) => overlap(span, spanOf(unit)));
    return (
      LIKELY * worth +
      (unit.tone === null ? 0 : 0.3) +
      (asked ? 0.5 : 0) +
      (unit.words >= 8 && unit.words <= 32 ? 0.2 : -0.2) -
      (imperative ? 0.3 : 0) -
      (unit.part.role === 'text' ? 0 : 0.15) -
      (isSpoken(unit) ? 0 : 0.3)
    );
  };
  const whole = free(region, used).filter(({ unit }) => SENTENCE.test(unit.text));
  const unit = bestBy(whole, worthOf);
  return unit === null ? null : spanOf(unit);
}

const isMistake = (unit: Unit, page: Page): boolean => {
  if (unit.tone !== null && LOUD.has(unit.tone)) return true;
  return page.language?.mistake.test(unit.text) === true && !page.language.deictic.test(unit.text);
};

/** What goes wrong or must not be done, at most three. */
export const mistakesIn = (region: Region, page: Page, used: readonly Span[]): Span[] =>
  bestUnits(
    free(region, used).filter(({ unit }) => isMistake(unit, page)),
    MOST_MISTAKES,
  ).map(spanOf);
