import type { Language } from '../../templates/language.ts';
import type { Page } from '../page.ts';
import { points } from '../shape.ts';
import { likeness } from '../unit.ts';
import type { Case } from './case.ts';
import { cued, sameLength } from './distractors.ts';
import type { Answer, Idea } from './idea.ts';
import { leaks } from './leak.ts';
import { topicOf, withTopic } from './topic.ts';

const MAX_OPTION = 160;
const LEAST_CASES = 3;
const SAME_CASE = 0.8;
const SAME_ANSWER = 0.75;
const MOST_PAIRS = 4;
const LESS_NEAR = 0.01;
/** "Use a page" is an act; a statement of one word says nothing. */
const LEAST_STEMS = { act: 1, advice: 2, statement: 2, who: 1 } as const;

const shares = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => !a.isDisjointFrom(b);

const usable = ({ answer, form }: Case, page: Page, language: Language): boolean => {
  const { pack } = page;
  if (
    pack === null ||
    answer.length > MAX_OPTION ||
    cued(answer, pack) ||
    points(answer, language) ||
    language.orders.hanging.test(answer)
  )
    return false;
  const first = answer.split(/\s+/u)[0] ?? '';
  return !pack.sequenceCues.test(first) && page.stems(answer).size >= LEAST_STEMS[form];
};

const numbers = ({ words }: Case): string => (words.match(/\d+/gu) ?? []).join(' ');

/** "Older than a day" and "older than two days" may both hold; "older" and "younger" may not. */
const bothHold = (a: Case, b: Case, { stems, language }: Page): boolean => {
  const alike = likeness(stems(a.words), stems(b.words));
  if (alike >= SAME_CASE && numbers(a) === numbers(b)) return true;
  const more = language?.comparing.exec(a.words)?.[0].toLowerCase();
  return alike >= 0.5 && more !== undefined && language?.comparing.exec(b.words)?.[0].toLowerCase() === more;
};

const MOSTLY = 0.5;

/** An answer that speaks of most of the case where the key does not is seen to fit or not to fit by anybody. */
const retells = (other: Case, asked: Case, { stems }: Page): boolean => {
  const here = stems(asked.words);
  return (
    here.isDisjointFrom(stems(asked.answer)) &&
    here.intersection(stems(other.answer)).size > here.size * MOSTLY
  );
};

/** An answer that speaks of its own case shows that it belongs there, so that nobody would choose it here. */
const shows = (other: Case, asked: Case, { stems }: Page): boolean => {
  const here = stems(asked.scenario);
  return [...stems(other.answer)].some((stem) => stems(other.words).has(stem) && !here.has(stem));
};

/** True when both wrong answers speak of something in the case and the key does not: then they are easily ruled out or in. */
const echoed = (asked: Case, [a, b]: readonly [Case, Case], { stems }: Page): boolean => {
  const key = stems(asked.answer);
  return [...stems(asked.words)].some(
    (stem) => stems(a.answer).has(stem) && stems(b.answer).has(stem) && !key.has(stem),
  );
};

/** What an answer names in quotes: two names are two answers, however like their words are. */
const quoted = ({ answer }: Case): string => (answer.match(/["“„][^"“”„]+["”“]/gu) ?? []).join(' ');

/** Answers of two alternatives may share most of their words, unless one only says less than the other. */
const apart = (a: Case, b: Case, { stems }: Page): boolean => {
  const [first, second] = [quoted(a), quoted(b)];
  if (first !== '' && second !== '' && first !== second) return true;
  const [one, other] = [stems(a.answer), stems(b.answer)];
  return likeness(one, other) < SAME_ANSWER && !one.isSubsetOf(other) && !other.isSubsetOf(one);
};

/** Two troubles of one section are alternatives, whatever words they are told with. */
const bothWrong = (a: Case, b: Case, { language }: Page): boolean =>
  a.form === 'act' && language?.symptom.test(a.words) === true && language.symptom.test(b.words);

function rivals(asked: Case, cases: readonly Case[], page: Page): Case[] {
  const { stems } = page;
  const words = stems(asked.words);
  return cases
    .filter((other) => other !== asked && other.order !== asked.order && !bothHold(asked, other, page))
    .filter((other) => !asked.loose || shares(stems(other.words), words) || bothWrong(asked, other, page))
    .filter(
      (other) =>
        sameLength(asked.answer, other.answer) &&
        apart(asked, other, page) &&
        !shows(other, asked, page) &&
        !retells(other, asked, page),
    )
    .map((other) => ({
      other,
      near: likeness(stems(other.words), words),
      far: Math.abs(other.order - asked.order),
    }))
    .sort((a, b) => b.near - a.near || a.far - b.far)
    .map(({ other }) => other);
}

/** Pairs of answers that stand beside the right one without giving it away, best first. */
function pairs(asked: Case, others: readonly Case[], page: Page): (readonly [Case, Case])[] {
  const fits = (first: Case, second: Case): boolean =>
    apart(first, second, page) &&
    !leaks(asked.words, asked.answer, [first.answer, second.answer], page.pack) &&
    !echoed(asked, [first, second], page);
  return others
    .flatMap((first, index) => others.slice(index + 1).map((second) => [first, second] as const))
    .filter(([first, second]) => fits(first, second))
    .slice(0, MOST_PAIRS);
}

/** The same case beside other wrong answers: a lesson that asks two cases takes those that differ. */
function ideasOf(asked: Case, cases: readonly Case[], page: Page, { templates }: Language): Idea[] {
  const topic = topicOf(page, asked.section);
  const answer = ({ answer: text, why }: Case): Answer => ({ text, rationale: why.elsewhere });
  return pairs(asked, rivals(asked, cases, page), page).map(([first, second], index) => ({
    made: 'condition',
    scenario: withTopic(topic, asked.scenario, templates),
    about: asked.words,
    question: asked.question,
    right: { text: asked.answer, rationale: asked.why.right },
    wrong: [answer(first), answer(second)],
    span: asked.span,
    section: asked.section,
    order: asked.order,
    worth: asked.worth - index * LESS_NEAR,
  }));
}

/** A check for each case the page sets beside at least two others, with their answers as the wrong ones. */
export function caseIdeas(page: Page, cases: readonly Case[]): Idea[] {
  const { language } = page;
  if (language === null) return [];
  const fit = cases.filter((one) => one.alike && usable(one, page, language));
  const groups = Map.groupBy(fit, ({ group, form, question }) => `${group} ${form} ${question}`);
  return [...groups.values()]
    .filter((group) => group.length >= LEAST_CASES)
    .flatMap((group) => group.flatMap((asked) => ideasOf(asked, group, page, language)));
}
