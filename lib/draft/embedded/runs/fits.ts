import type { Language } from '../../templates/language.ts';
import type { Answer, Idea } from '../checks/idea.ts';
import { optionText } from '../checks/option-text.ts';
import type { Page } from '../page.ts';
import { spanOf } from '../span.ts';
import { pageName } from '../title.ts';
import { countWords, likeness } from '../unit.ts';
import { actStands, type Fit, formOf } from './form.ts';
import type { Signs } from './signs.ts';
import type { Told } from './told.ts';

/** A question that could be asked, with what its worth is told by. */
export type Candidate = { readonly idea: Idea; readonly signs: Signs };

const LEAST_ORDERS = 0.8;
const SAME_ACT = 0.75;
const SAME_CASE = 0.8;
const LONGER = 1.7;
const SOME_WORDS = 3;
const MOST_TOPIC_WORDS = 16;
// Enough for what a person writes; a list of hundreds would be compared with itself.
const MOST_CASES = 24;
const NEAREST = 7;
const LEAST_PART = 3;
const PARTS = /,\s|\s(?:and|und|then)\s/gu;

/** "Treat as older than ten days": an act that sends to another case says nothing by itself. */
const refers = (told: Told, run: readonly Told[], { stems }: Page): boolean =>
  run.some(
    (other) =>
      other !== told && stems(other.label).size >= 2 && stems(other.label).isSubsetOf(stems(told.act)),
  );

/** The first parts of an act that say something whole. */
export const shorter = (told: Told, page: Page): Told[] =>
  Array.from(told.act.matchAll(PARTS), ({ index }) => told.act.slice(0, index).trim())
    .filter((part) => countWords(part) >= LEAST_PART)
    .map((part): Told => ({ ...told, act: part, cut: true }))
    .filter((one) => actStands(one, page));

/** Cases of a run that may be asked about or answer for another; none where the run does not tell cases. */
export function fitsIn(run: readonly Told[], page: Page): Fit[] {
  const fits = run
    .slice(0, MOST_CASES)
    .flatMap((told) => (actStands(told, page) ? [told] : shorter(told, page).slice(-1)))
    .filter((told) => !refers(told, run, page))
    .map((told) => ({ told, form: formOf(told.act, page) }))
    // "Blue" is no answer without the heading it stands under.
    .filter(({ told, form }) => form === 'order' || countWords(told.act) > 1);
  const orders = fits.filter(({ form }) => form === 'order').length;
  return run[0]?.layout === 'heading' && orders < run.length * LEAST_ORDERS ? [] : fits;
}

/** Words enough alike in number that neither stands out. */
export const near = (a: string, b: string): boolean => {
  const [one, other] = [countWords(a), countWords(b)].sort((x, y) => x - y) as [number, number];
  return other <= one * LONGER || other - one <= SOME_WORDS;
};

const numbers = (text: string): string => (text.match(/\d+/gu) ?? []).join(' ');

/** Two acts of which neither says the other. */
export const apart = (a: string, b: string, { stems }: Page): boolean => {
  const [one, other] = [stems(a), stems(b)];
  if (one.size === 0 || other.size === 0) return a.toLowerCase() !== b.toLowerCase();
  return likeness(one, other) < SAME_ACT && !one.isSubsetOf(other) && !other.isSubsetOf(one);
};

/** Where one case may be the other too: nearly the same words, one within the other, or a bound in the same direction. */
export function bothHold(a: string, b: string, { stems, language }: Page): boolean {
  const [one, other] = [stems(a), stems(b)];
  const alike = likeness(one, other);
  if (alike >= SAME_CASE && numbers(a) === numbers(b)) return true;
  if (one.isSubsetOf(other) || other.isSubsetOf(one)) return true;
  const more = language?.comparing.exec(a)?.[0].toLowerCase();
  return more !== undefined && language?.comparing.exec(b)?.[0].toLowerCase() === more && alike > 0;
}

/** Told in a sentence among others, so that the rest of its paragraph is not of its case. */
const isSentence = ({ layout }: Told): boolean => layout === 'prose' || layout === 'spread';

/** An act that the page has for this case too, further on. */
export const saidToo = ({ told }: Fit, asked: Told, { stems }: Page): boolean =>
  stems(told.act).size > 0 &&
  stems(told.act).isSubsetOf(stems(isSentence(asked) ? asked.unit.text : asked.whole));

const far = ({ told }: Fit, asked: Told): number => Math.abs(told.unit.order - asked.unit.order);

/** True where the words of a case lead to its act, or the other way round, without a page. */
export const hinted = ({ label, act }: Told, { runs }: Language): boolean =>
  runs.hints.some(([of, to]) => of.test(label) && to.test(act));

/** The cases next to one first, since those are most like it. */
export const nearest = (others: readonly Fit[], { told }: Fit): Fit[] =>
  others.toSorted((one, other) => far(one, told) - far(other, told)).slice(0, NEAREST);

/** Every two of them. */
export const pairsOf = (fits: readonly Fit[]): [Fit, Fit][] =>
  fits.flatMap((one, at) => fits.slice(at + 1).map((other): [Fit, Fit] => [one, other]));

/** A case's name without the quotes around it. */
export const bareOf = (label: string): string => label.replace(/^["“„](.*)["”“]$/u, '$1');

/** What a question is about: the page and the section; '' where their names are too long to be read. */
export function topicOf(
  told: Pick<Told, 'unit' | 'layout'>,
  page: Page,
  { runs, headings }: Language,
): string {
  const name = pageName(page);
  const { title = '', level = 0 } = page.sections[told.unit.section] ?? {};
  const section =
    told.layout === 'heading' || level <= 1 || title === name || headings.bare.test(title) ? '' : title;
  if (countWords(name) > MOST_TOPIC_WORDS || countWords(section) > MOST_TOPIC_WORDS) return '';
  return runs.asks.topic(name, section);
}

type Said = {
  readonly scenario: string;
  readonly about: string;
  readonly question: string;
  /** What of a case is an answer, word for word. */
  readonly answer: (told: Told) => string;
};

/** A question on one case with two others beside it; its worth is told later. */
export function ideaOf(
  { scenario, about, question, answer }: Said,
  { told }: Fit,
  pair: [Fit, Fit],
  { templates }: Language,
): Idea {
  const wrong = ({ told: other }: Fit): Answer => ({
    text: optionText(answer(other)),
    rationale: templates.rationale.belongs(other.unit.text),
  });
  return {
    made: 'case',
    scenario,
    about,
    case: told.label,
    question,
    right: { text: optionText(answer(told)), rationale: templates.rationale.right(told.unit.text) },
    wrong: [wrong(pair[0]), wrong(pair[1])],
    span: spanOf(told.unit),
    section: told.unit.section,
    order: told.unit.order,
    worth: 0,
  };
}
