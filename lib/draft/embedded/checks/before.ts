import type { Language } from '../../templates/language.ts';
import type { Orders } from '../orders.ts';
import type { Page } from '../page.ts';
import type { Item, Procedure } from '../procedures.ts';
import { points } from '../shape.ts';
import { spanOf } from '../span.ts';
import { countWords, isSpoken, likeness, type Unit } from '../unit.ts';
import { cued, sameLength, TOO_LIKE } from './distractors.ts';
import type { Idea } from './idea.ts';
import { leaks } from './leak.ts';
import { optionText, withoutReason } from './option-text.ts';
import { endsThings, plainlyLater, presupposes } from './plain-order.ts';
import { topicOf, withTopic } from './topic.ts';

type Act = { readonly text: string; readonly unit: Unit };

/** What comes first and what only then, with the sentence that says so and why. */
type Pair = { readonly first: Act; readonly next: string; readonly said: Unit };

const WORTH = 1.45;
const SAME_STEP = 0.5;
const PART = 0.1;
const LEAST_WORDS = 2;
const MOST_WORDS = 10;
const MOST_PAIRS = 8;
const LESS = 0.01;

/** A step as an act that can be read without its list; null where it cannot. */
function actOf({ units }: Item, { pack }: Page, language: Language): Act | null {
  const unit = units[0];
  if (unit === undefined || pack === null) return null;
  const clause = (unit.text.split(/;\s/u)[0] ?? '').replace(language.sequenceStart, '');
  const text = optionText(withoutReason(clause, language));
  const alone =
    !points(text, language) &&
    !cued(text, pack) &&
    !language.sometimes.test(text) &&
    !language.denies.test(text) &&
    text.split(/\s+/u).length >= LEAST_WORDS &&
    language.imperative(text, pack.imperatives);
  return alone ? { text, unit } : null;
}

/** The step of a list that a clause speaks of; -1 where none is meant, or two are. */
function stepIn(clause: string, items: readonly Item[], { stems }: Page): number {
  const said = stems(clause);
  const near = items.map(({ units }) => {
    const step = stems(units[0]?.text ?? '');
    return Math.max(likeness(step, said), said.intersection(step).size / Math.max(1, said.size) - PART);
  });
  const best = Math.max(...near);
  return best >= SAME_STEP && near.filter((value) => value >= best - 0.1).length === 1
    ? near.indexOf(best)
    : -1;
}

/** Two wrong answers: what the page has only behind what is about to be done, or forbids. */
function wrongFor(
  key: Act,
  then: string,
  pool: readonly Act[],
  topic: string,
  page: Page,
  language: Language,
): [Act, Act][] {
  const { stems, pack } = page;
  const apart = (a: string, b: string): boolean => likeness(stems(a), stems(b)) < TOO_LIKE;
  const unlike = ({ text }: Act): number => Math.abs(countWords(text) - countWords(key.text));
  const fit = pool
    .filter(({ text }) => sameLength(key.text, text) && apart(text, key.text) && apart(text, then))
    .toSorted((one, other) => unlike(one) - unlike(other));
  return fit
    .flatMap((one, index) => fit.slice(index + 1).map((other): [Act, Act] => [one, other]))
    .filter(
      ([one, other]) =>
        apart(one.text, other.text) &&
        !(endsThings(one.text, language) && endsThings(other.text, language)) &&
        !leaks(`${topic} ${then}`, key.text, [one.text, other.text], pack),
    )
    .slice(0, MOST_PAIRS);
}

/** Steps behind the one that is about to be done; on a page without such a list, what the section orders further down. */
function later(
  pair: Pair,
  items: readonly Item[],
  all: readonly Orders[],
  page: Page,
  language: Language,
): Act[] {
  const at = stepIn(pair.next, items, page);
  if (at >= 0) return items.slice(at + 1).flatMap((item) => actOf(item, page, language) ?? []);
  return all
    .filter(({ unit, when, turned }) => when === null && turned.length === 0 && unit.order > pair.said.order)
    .filter(
      ({ unit }) => unit.section === pair.said.section && !items.some(({ units }) => units.includes(unit)),
    )
    .flatMap(({ unit, does }) => does.map((text) => ({ text, unit })))
    .filter(({ text }) => !language.denies.test(text) && !language.sometimes.test(text));
}

/** The two acts that a sentence with a reason puts in order, in its own words or in those of the steps it speaks of. */
function pairOf(
  unit: Unit,
  all: readonly Orders[],
  items: readonly Item[],
  page: Page,
  language: Language,
): Pair | null {
  const { orders } = language;
  const [clause = '', ...behind] = unit.text.replace(/[\s.!]+$/u, '').split(orders.why);
  if (behind.length === 0 || items.some(({ units }) => units.includes(unit))) return null;
  const own = orders.before.exec(clause)?.groups;
  const told = all.find((one) => one.unit === unit && one.turned.length > 0);
  if (told !== undefined && own !== undefined && language.orders.telling.test(own.later ?? '')) return null;
  if (told !== undefined && own?.act !== undefined && own.later !== undefined)
    return { first: { text: optionText(own.act), unit }, next: orders.order(own.later), said: unit };
  const { first, then } = orders.inTurn.exec(clause)?.groups ?? {};
  if (first === undefined || then === undefined) return null;
  const [one, two] = [stepIn(first, items, page), stepIn(then, items, page)];
  const act = one >= 0 && two > one ? actOf(items[one] as Item, page, language) : null;
  const next = two >= 0 ? actOf(items[two] as Item, page, language) : null;
  return act === null || next === null ? null : { first: act, next: next.text, said: unit };
}

/** Steps of a list put in the order it has them, each pair as one order, so that all answers are of one form. */
function rightOrders(pair: Pair, items: readonly Item[], page: Page, language: Language): Act[] {
  const steps = items.map((item) => actOf(item, page, language));
  const short = (act: Act | null | undefined): act is Act =>
    act !== null && act !== undefined && countWords(act.text) <= MOST_WORDS && !/[,;:]/u.test(act.text);
  const mine = [stepIn(pair.first.text, items, page), stepIn(pair.next, items, page)];
  return steps.flatMap((one, index) =>
    [1, 2].flatMap((step) => {
      const two = steps[index + step];
      if (!short(one) || !short(two) || (mine.includes(index) && mine.includes(index + step))) return [];
      const text = language.orders.inOrder(one.text, two.text);
      return text === null ? [] : [{ text, unit: one.unit }];
    }),
  );
}

type Asked = {
  readonly scenario: string;
  readonly question: string;
  readonly right: Act;
  readonly wrong: readonly [Act, Act];
};

function firstAsked(
  pair: Pair,
  pool: readonly Act[],
  topic: string,
  page: Page,
  language: Language,
): Asked[] {
  const { before } = language.templates;
  const scenario = withTopic(topic, before.scenario(pair.next), language.templates);
  const { stems } = page;
  const known = new Set([...stems(pair.next), ...stems(topic)]);
  // A step that anybody puts behind the other two is no wrong answer.
  const tempting = pool.filter(
    ({ text }) =>
      !plainlyLater(pair.next, text, language) &&
      !plainlyLater(pair.first.text, text, language) &&
      !presupposes(stems(text), stems(pair.first.text), known),
  );
  return wrongFor(pair.first, pair.next, tempting, topic, page, language).map((wrong) => ({
    scenario,
    question: before.question,
    right: pair.first,
    wrong,
  }));
}

function orderAsked(
  pair: Pair,
  pool: readonly Act[],
  topic: string,
  page: Page,
  language: Language,
): Asked[] {
  const text = language.orders.inOrder(pair.next, pair.first.text);
  if (text === null || topic === '' || /[,;:]/u.test(pair.first.text)) return [];
  const right = { text, unit: pair.said };
  const { topic: about, before } = language.templates;
  return wrongFor(right, '', pool, topic, page, language).map((wrong) => ({
    scenario: about(topic),
    question: before.order,
    right,
    wrong,
  }));
}

function ideasOf(
  pair: Pair,
  items: readonly Item[],
  all: readonly Orders[],
  page: Page,
  language: Language,
): Idea[] {
  const { rationale } = language.templates;
  const { section, order } = pair.said;
  const topic = topicOf(page, section);
  const answer = ({ text, unit }: Act) => ({ text, rationale: rationale.later(unit.text) });
  const asked = [
    ...firstAsked(pair, later(pair, items, all, page, language), topic, page, language),
    ...orderAsked(pair, rightOrders(pair, items, page, language), topic, page, language),
  ];
  return asked.map(({ scenario, question, right, wrong }, index) => ({
    made: 'next-step',
    scenario,
    about: pair.next,
    question,
    right: { text: right.text, rationale: rationale.right(pair.said.text) },
    wrong: [answer(wrong[0]), answer(wrong[1])],
    span: spanOf(pair.said),
    trap: true,
    section,
    order,
    worth: WORTH - index * LESS,
  }));
}

/** What has to be done first, only where a sentence of the page says so and gives its reason. */
export function beforeIdeas(page: Page, procedures: readonly Procedure[], all: readonly Orders[]): Idea[] {
  const { language } = page;
  if (language === null) return [];
  return page.units.flatMap((unit) => {
    const items = procedures.find(({ ordered, section }) => ordered && section === unit.section)?.items ?? [];
    const pair = isSpoken(unit) ? pairOf(unit, all, items, page, language) : null;
    return pair === null ? [] : ideasOf(pair, items, all, page, language);
  });
}
