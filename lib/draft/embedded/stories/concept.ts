import { blockText } from '../../../text/block-text.ts';
import type { Idea } from '../checks/idea.ts';
import type { Entry } from '../entries/entry.ts';
import type { Page } from '../page.ts';
import { free, insightIn, mistakesIn } from '../picks.ts';
import type { Reading } from '../reading.ts';
import type { Region } from '../region.ts';
import type { Scored } from '../score.ts';
import { dangling } from '../shape.ts';
import { overlap, type Span, spanOf } from '../span.ts';
import { bestUnits } from '../steps.ts';
import { isSpoken, likeness, type Unit } from '../unit.ts';
import { EMPTY, type Story, spansOf } from './story.ts';

const MOST_EXAMPLES = 5;
const MOST_NON_EXAMPLES = 2;
const LEAST = 3;
const OPENING = 40;

const denies = (unit: Unit, page: Page): boolean =>
  isSpoken(unit) && page.language?.denies.test(unit.text) === true;

const concrete = (unit: Unit, page: Page): boolean =>
  page.language?.example.test(unit.text) === true ||
  page.language?.conditionStart.test(unit.text) === true ||
  unit.marks.some(({ kind }) => kind === 'code') ||
  /\d/u.test(unit.text);

/** The sentence that says what the thing is: `strict` wants one that reads like a definition of the section's subject. */
function definitionIn(region: Region, page: Page, used: readonly Span[], strict: boolean): Span | null {
  const usable = free(region, used).filter(
    ({ unit }) => unit.part.role === 'text' && page.language?.deictic.test(unit.text) !== true,
  );
  const subject = page.stems(`${page.capture.title} ${page.sections[region.root]?.title ?? ''}`);
  const reads = usable.filter(({ unit }) => page.language?.definition.test(unit.text));
  const about = reads.find(({ unit }) => likeness(page.stems(unit.text.slice(0, OPENING)), subject) > 0);
  const [best] = usable.toSorted((a, b) => b.worth - a.worth);
  const unit = (strict ? about : (reads[0] ?? best))?.unit;
  return unit === undefined ? null : spanOf(unit);
}

/** True when the quoted words name the thing they describe, so that they can be read without their list. */
const named = ({ token, span, says }: Entry, { pack, language }: Page): boolean => {
  const words = blockText(span.block).slice(span.start, span.end);
  return (
    says !== 'purpose' &&
    words.toLowerCase().includes(token.toLowerCase()) &&
    !dangling(words, pack, language)
  );
};

/** Entries the checks ask about first, then those of their list that name themselves, in reading order. */
function entrySpans(entries: readonly Entry[], ideas: readonly Idea[], page: Page): Span[] {
  const asked = entries.filter(({ span }) => ideas.some((idea) => overlap(idea.span, span)));
  const groups = new Set(asked.map(({ group }) => group));
  const rest = entries.filter((entry) => !asked.includes(entry) && named(entry, page));
  const kin = rest.filter(({ group }) => groups.has(group));
  return [...asked, ...kin, ...rest.filter((entry) => !kin.includes(entry))]
    .slice(0, MOST_EXAMPLES)
    .sort((a, b) => a.order - b.order)
    .map(({ span }) => span);
}

/** Sentences the checks are about that are no entries: they must be claims too. */
const askedSpans = (ideas: readonly Idea[], told: readonly Span[]): Span[] =>
  ideas.map(({ span }) => span).filter((span) => !told.some((other) => overlap(other, span)));

/** Concrete sentences as examples; where a page has few, any that stand, at a pinch any that are whole. */
function examplesIn(region: Region, page: Page, used: readonly Span[], most: number): Span[] {
  const left = free(region, used).filter(({ unit }) => !denies(unit, page));
  const shown = left.filter(({ unit }) => concrete(unit, page));
  const missing = LEAST - used.length;
  if (shown.length >= missing) return bestUnits(shown, most).map(spanOf);
  if (left.length >= missing) return bestUnits(left, Math.max(missing, shown.length)).map(spanOf);
  const pinched = region.scored.filter(
    (one: Scored) => one.quotes && !used.some((span) => overlap(span, spanOf(one.unit))),
  );
  return bestUnits(pinched, Math.max(0, missing)).map(spanOf);
}

/** A thing explained: what it is, what belongs to it, what does not. */
export function concept(reading: Reading, region: Region, ideas: readonly Idea[]): Story {
  const { page } = reading;
  const told = reading.entries.filter(({ section }) => region.sections.has(section));
  const entries = entrySpans(told, ideas, page);
  const asked = askedSpans(ideas, entries);
  const defining = definitionIn(region, page, [...entries, ...asked], true);
  const insight = insightIn(region, page, [...entries, ...spansOf(defining)], ideas);
  const known = [...entries, ...spansOf(insight)];
  const definition = defining ?? definitionIn(region, page, [...known, ...asked], false);
  const defined = [...known, ...spansOf(definition)];
  const wanted = asked.filter((span) => !defined.some((other) => overlap(other, span)));
  const mistakes = mistakesIn(region, page, [...defined, ...wanted]);
  const used = [...defined, ...wanted, ...mistakes];
  const negative = free(region, used).filter(({ unit }) => denies(unit, page));
  const most = Math.max(0, MOST_EXAMPLES - entries.length - wanted.length);
  return {
    ...EMPTY,
    kind: 'concept',
    insight,
    definition,
    examples: [...entries, ...wanted, ...examplesIn(region, page, used, most)],
    nonExamples: bestUnits(negative, MOST_NON_EXAMPLES).map(spanOf),
    mistakes,
  };
}
