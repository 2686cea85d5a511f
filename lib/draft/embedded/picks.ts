import type { Idea } from './checks/idea.ts';
import type { Page } from './page.ts';
import type { Region } from './region.ts';
import type { Scored } from './score.ts';
import { overlap, type Span, spanOf } from './span.ts';
import { bestUnits } from './steps.ts';
import { isSpoken, type Unit } from './unit.ts';

const MOST_MISTAKES = 3;
const LOUD: ReadonlySet<string> = new Set(['warning', 'danger']);
const SENTENCE = /[.!。！]['"”’)\]]*$/u;

const taken = (unit: Unit, spans: readonly Span[]): boolean =>
  spans.some((span) => overlap(span, spanOf(unit)));

/** The sentences of a region that stand alone and are not told yet. */
export const free = (region: Region, used: readonly Span[]): Scored[] =>
  region.scored.filter(({ unit, stands }) => stands && !taken(unit, used));

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
  const worth = ({ unit, score }: Scored): number => {
    const imperative = pack !== null && language?.imperative(unit.text, pack.imperatives) === true;
    const asked = ideas.some(({ span }) => overlap(span, spanOf(unit)));
    return (
      score +
      (unit.tone === null ? 0 : 0.3) +
      (asked ? 0.5 : 0) +
      (unit.words >= 8 && unit.words <= 32 ? 0.2 : -0.2) -
      (imperative ? 0.3 : 0) -
      (unit.part.role === 'text' ? 0 : 0.15) -
      (isSpoken(unit) ? 0 : 0.3)
    );
  };
  const whole = free(region, used).filter(({ unit }) => SENTENCE.test(unit.text));
  const unit = bestBy(whole, worth);
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
