import type { Check } from '../../../model/check.ts';
import type { Id } from '../../../model/id.ts';
import { itemBreaches } from '../../../rules/item-rules.ts';
import { unsafeText } from '../../../rules/unsafe-text.ts';
import type { Page } from '../page.ts';
import type { Answer, Idea } from './idea.ts';

/** Hints that a person may wave through but a rule may not. */
const STRICT: ReadonlySet<string> = new Set(['longest-key', 'stem-repeated', 'convergence', 'long-scenario']);

const MAX_RATIONALE = 1_000;
const MAX_SCENARIO = 1_000;
const NAMES = ['a', 'b', 'c'] as const;

const NUMBER = /^\D*(\d+(?:[.,]\d+)?)/u;

/** Where the key goes: numbers stay in order, everything else takes the place it is given. */
function arrange(idea: Idea, place: number): { answer: Answer; right: boolean }[] {
  const wrong = idea.wrong.map((answer) => ({ answer, right: false }));
  const options = [...wrong.slice(0, place), { answer: idea.right, right: true }, ...wrong.slice(place)];
  const numbers = options.map(({ answer }) => NUMBER.exec(answer.text)?.[1]);
  if (numbers.some((number) => number === undefined)) return options;
  const value = ({ answer }: { answer: Answer }) => Number(NUMBER.exec(answer.text)?.[1]?.replace(',', '.'));
  return options.sort((a, b) => value(a) - value(b));
}

type Made = { readonly id: Id; readonly claim: Id; readonly place: number };

const checkOf = (idea: Idea, { id, claim, place }: Made): Check => ({
  id,
  made: idea.made,
  claim,
  scenario: idea.scenario,
  question: idea.question,
  options: arrange(idea, place).map(({ answer, right }, index) => ({
    id: NAMES[index] ?? 'c',
    text: answer.text,
    right,
    rationale: answer.rationale,
  })),
});

const tooLong = (check: Check): boolean =>
  check.scenario.length > MAX_SCENARIO ||
  check.options.some(({ rationale }) => rationale.length > MAX_RATIONALE);

const allTexts = (check: Check): string[] => [
  check.scenario,
  ...check.options.flatMap(({ text, rationale }) => [text, rationale]),
];

/** A check from an idea, its key at `place` (0 to 2); null when a rule finds a flaw in it. */
export function buildCheck(idea: Idea, made: Made, page: Page): Check | null {
  const check = checkOf(idea, made);
  if (tooLong(check) || allTexts(check).some((text) => unsafeText(text) !== null)) return null;
  const { pack } = page;
  const isRepeat = ({ rule }: { rule: string }): boolean => rule === 'stem-repeated';
  // All answers are about the topic, and the steps of a procedure share its words: repeating one gives little away there.
  const repeats = idea.made === 'next-step' ? [] : itemBreaches({ ...check, scenario: idea.about }, { pack });
  const flaws = [
    ...itemBreaches(check, { pack }).filter((flaw) => !isRepeat(flaw)),
    ...repeats.filter(isRepeat),
  ];
  return flaws.some(({ rule, level }) => level === 'block' || STRICT.has(rule)) ? null : check;
}

const NO_ID = '00000000-0000-7000-8000-000000000000';

/** True when no rule finds a flaw in an idea, wherever its key stands. */
export const sound = (idea: Idea, page: Page): boolean =>
  buildCheck(idea, { id: NO_ID, claim: NO_ID, place: 0 }, page) !== null;
