import type { Language } from '../../templates/language.ts';
import type { Orders } from '../orders.ts';
import type { Page } from '../page.ts';
import { spanOf } from '../span.ts';
import { likeness, type Unit } from '../unit.ts';
import { cued, sameLength, TOO_LIKE } from './distractors.ts';
import type { Idea } from './idea.ts';
import { leaks } from './leak.ts';
import { optionText } from './option-text.ts';
import { topicOf, withTopic } from './topic.ts';

/** An act with the sentence of the page it is from. */
type Act = { readonly text: string; readonly unit: Unit };

type Beside = { readonly page: Page; readonly language: Language; readonly topic: string };

const WORTH = { right: 1.45, inCase: 1.5, mistake: 1.1 } as const;
const REASON = 0.1;
const NEAR = { own: 3, section: 2, shared: 1, bold: 1 } as const;
const FAR = 40;
const MOST_PAIRS = 8;
/** One is ordered and the other forbidden, so that they may share much of their words. */
const SAME_ACT = 0.7;
const LESS = 0.01;

const acts = ({ unit }: Orders, texts: readonly string[]): Act[] => texts.map((text) => ({ text, unit }));
const avoided = (orders: Orders): Act[] => acts(orders, [...orders.avoids, ...orders.turned]);

/** What a sentence orders, without what it says must not be. */
const ordered = (orders: Orders, { sometimes, denies }: Language): Act[] =>
  acts(orders, orders.does).filter(({ text }) => !sometimes.test(text) && !denies.test(text));

/** True for acts on the same thing: beside answers on others a mistake is seen without the page. */
const oneMatter = (a: Act, b: Act, told: string, stems: Page['stems']): boolean =>
  [...stems(a.text).intersection(stems(b.text))].some((stem) => !stems(told).has(stem));

/** The best pairs of acts beside one that are of like length, unlike it and each other, and give nothing away. */
function pairsFor(key: Act, pool: readonly Act[], told: string, { page, language }: Beside): [Act, Act][] {
  const { stems, pack } = page;
  if (pack === null || cued(key.text, pack)) return [];
  const right = stems(key.text);
  const apart = (a: Act, b: Act): boolean => likeness(stems(a.text), stems(b.text)) < TOO_LIKE;
  const worth = ({ text, unit }: Act): number =>
    (unit === key.unit ? NEAR.own : 0) +
    (unit.section === key.unit.section ? NEAR.section : 0) +
    Math.min(2, stems(text).intersection(right).size) * NEAR.shared +
    (language.orders.bold.test(text) ? NEAR.bold : 0) -
    Math.min(1, Math.abs(unit.order - key.unit.order) / FAR);
  const fit = pool
    .filter((act) => act.text !== key.text && sameLength(key.text, act.text) && !cued(act.text, pack))
    .filter((act) => act.unit === key.unit || likeness(stems(act.text), right) < SAME_ACT)
    .toSorted((a, b) => worth(b) - worth(a));
  return fit
    .flatMap((first, index) => fit.slice(index + 1).map((second): [Act, Act] => [first, second]))
    .filter(
      ([first, second]) =>
        apart(first, second) &&
        !leaks(told, key.text, [first.text, second.text], pack) &&
        [first, second].some((act) => oneMatter(act, key, told, stems)),
    )
    .slice(0, MOST_PAIRS);
}

/** A clause as the case of a question; where it keeps its word it keeps its small letter. */
const told = (clause: string, language: Language): string =>
  language.conditionEnd === null ? clause : optionText(clause);

type Asked = { readonly question: string; readonly worth: number };

function ideasOf(
  key: Act,
  pairs: readonly [Act, Act][],
  orders: Orders,
  asked: Asked,
  { language, topic }: Beside,
): Idea[] {
  const { templates } = language;
  const { when, unit, reasoned } = orders;
  const answer = (act: Act) => ({ text: act.text, rationale: templates.rationale.right(act.unit.text) });
  return pairs.map((wrong, index) => ({
    made: 'condition',
    scenario:
      when === null
        ? templates.topic(topic)
        : withTopic(topic, templates.condition.scenario(told(when.clause, language), when.start), templates),
    about: when?.clause ?? '',
    question: asked.question,
    right: answer(key),
    wrong: [answer(wrong[0]), answer(wrong[1])],
    span: spanOf(unit),
    ...(avoided(orders).length > 0 ? { trap: true as const } : {}),
    section: unit.section,
    order: unit.order,
    worth: asked.worth + (reasoned ? REASON : 0) - index * LESS,
  }));
}

type Pools = {
  readonly does: readonly Act[];
  readonly avoids: readonly Act[];
  /** Those of `avoids` that are no order turned round. */
  readonly forbidden: readonly string[];
};

/** What is right beside two things the page forbids, in a case or at any time. */
function rightIdeas(orders: Orders, { avoids, forbidden }: Pools, beside: Beside): Idea[] {
  const { language, topic } = beside;
  const { when } = orders;
  // The sentence must itself name what somebody might do in place of it; in a case another order of two acts is none.
  const own = when === null ? avoided(orders) : acts(orders, orders.avoids);
  if (own.length === 0 || (when === null && topic === '')) return [];
  const { mistake, condition } = language.templates;
  const asked =
    when === null
      ? { question: mistake.right, worth: WORTH.right }
      : { question: condition.act, worth: WORTH.inCase };
  const plain = new Set([...orders.avoids, ...forbidden]);
  const pool = [...own, ...avoids.filter(({ unit }) => unit !== orders.unit)];
  return ordered(orders, language).flatMap((key) => {
    const pairs = pairsFor(key, pool, `${topic} ${when?.clause ?? ''}`, beside);
    // Two orders turned round leave nothing to choose.
    const fit = pairs.filter(
      (pair) => pair.some(({ text }) => plain.has(text)) && pair.some(({ unit }) => unit === orders.unit),
    );
    return ideasOf(key, fit, orders, asked, beside);
  });
}

/** What is a mistake beside two things the page orders, in a case or at any time. */
function mistakeIdeas(orders: Orders, { does }: Pools, beside: Beside): Idea[] {
  const { language, topic } = beside;
  const { when } = orders;
  if (when === null && topic === '') return [];
  const { mistake } = language.templates;
  const question = when === null ? mistake.question : mistake.inCase;
  // A case may overtake the steps of a list.
  const others = does.filter(({ unit }) => when === null || unit.part.item?.ordered !== true);
  const pool = [...ordered(orders, language), ...others.filter(({ unit }) => unit !== orders.unit)];
  return acts(orders, orders.avoids).flatMap((key) => {
    const pairs = pairsFor(key, pool, `${topic} ${when?.clause ?? ''}`, beside);
    return ideasOf(key, pairs, orders, { question, worth: WORTH.mistake }, beside);
  });
}

/** Questions on what the page orders and forbids: each answer is one of the two in the page's own words. */
export function forbiddenIdeas(page: Page, all: readonly Orders[]): Idea[] {
  const { language } = page;
  if (language === null) return [];
  const always = all.filter(({ when }) => when === null);
  const pools = {
    does: always.flatMap((orders) => ordered(orders, language)),
    avoids: always.flatMap(avoided),
    forbidden: always.flatMap(({ avoids }) => avoids),
  };
  return all.flatMap((orders) => {
    const beside = { page, language, topic: topicOf(page, orders.unit.section) };
    return [...rightIdeas(orders, pools, beside), ...mistakeIdeas(orders, pools, beside)];
  });
}
