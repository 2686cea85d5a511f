import type { Language } from '../templates/language.ts';
import type { Page } from './page.ts';
import { balanced, points, quotable } from './shape.ts';
import { countWords, type Unit } from './unit.ts';

/** "If X, Y" or "To X, Y" with X and Y cut out word for word. */
export type Condition = {
  readonly unit: Unit;
  /** The word it begins with, as on the page. */
  readonly start: string;
  readonly clause: string;
  readonly outcome: string;
  /** Where the outcome stands in the block's text. */
  readonly from: number;
  readonly to: number;
  /** Whether the outcome tells a person what to do, what they must do, or what happens. */
  readonly form: 'act' | 'advice' | 'statement';
  /** X is an aim, not a case. */
  readonly aim: boolean;
};

/** How its halves are read: each must stand alone, or may speak of what its list or its sentence has named. */
type Halves = 'alone' | 'listed';

type Cut = { start: string; clause: string; outcome: string; at: number; aim: boolean };

const TAIL = /[\s.!;:]+$/u;
const OPEN = /[([{“„«]/u;
const CLOSE = /[)\]}”»]/u;

/** Commas of a text that stand outside brackets, quotes and code. */
function commas(text: string, unit: Unit, shift: number): number[] {
  const found: number[] = [];
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    if (OPEN.test(char)) depth++;
    else if (CLOSE.test(char)) depth--;
    else if (char === '"') quoted = !quoted;
    const code = unit.marks.some(
      ({ kind, start, end }) => kind === 'code' && start <= at + shift && at + shift < end,
    );
    if (char === ',' && depth <= 0 && !quoted && !code) found.push(at);
  }
  return found;
}

/** What begins no clause with a subject: "if used", "when to call". */
export const START_OF_NO_CLAUSE =
  /^(?:\p{L}+(?:ing|ed)|so|not|necessary|possible|needed|required|desired|any|none|applicable|in|on|at|for|by|with|without|using|used|set|to)(?!\p{L})/iu;

const PARTICIPLE = /\p{L}+ed\s+(?:by|with|from|to)\b/iu;

const isClause = (
  clause: string,
  language: Language,
  imperatives: ReadonlySet<string>,
  halves: Halves,
): boolean =>
  countWords(clause) >= 3 &&
  countWords(clause) <= 26 &&
  balanced(clause) &&
  !START_OF_NO_CLAUSE.test(clause) &&
  ((language.whole.test(clause) && !PARTICIPLE.test(clause)) || language.finite(clause, imperatives)) &&
  (halves === 'listed' || !points(clause, language));

const isMain = (
  main: string,
  language: Language,
  imperatives: ReadonlySet<string>,
  halves: Halves,
): boolean =>
  countWords(main) >= 3 &&
  countWords(main) <= 28 &&
  balanced(main) &&
  !/[:;]/u.test(main) &&
  !language.notMain.test(main) &&
  (language.imperative(main, imperatives) || language.finite(main, imperatives)) &&
  (halves === 'listed' || !points(main, language));

const isAim = (aim: string, language: Language): boolean =>
  countWords(aim) >= 3 && countWords(aim) <= 22 && balanced(aim) && !points(aim, language);

function leading(
  unit: Unit,
  language: Language,
  imperatives: ReadonlySet<string>,
  halves: Halves,
): Cut | null {
  const aim = language.aimStart.exec(unit.text)?.groups;
  const found = aim ?? language.conditionStart.exec(unit.text)?.groups;
  const start = found?.start;
  const rest = found?.rest;
  if (start === undefined || rest === undefined) return null;
  const shift = unit.text.length - rest.length;
  for (const comma of commas(rest, unit, shift)) {
    const clause = rest.slice(0, comma);
    const after = rest.slice(comma + 1);
    const main = after.trimStart();
    // What follows a colon explains the outcome; the outcome is whole without it.
    const outcome = (main.replace(language.thenWord, '').split(/[:;]\s/u)[0] ?? '').replace(TAIL, '');
    const told =
      aim === undefined ? isClause(clause, language, imperatives, halves) : isAim(clause, language);
    if (!told || !isMain(outcome, language, imperatives, halves)) continue;
    const at =
      shift +
      comma +
      1 +
      (after.length - main.length) +
      (main.length - main.replace(language.thenWord, '').length);
    return { start, clause, outcome, at, aim: aim !== undefined };
  }
  return null;
}

function trailing(unit: Unit, language: Language, imperatives: ReadonlySet<string>): Cut | null {
  const text = unit.text.replace(TAIL, '');
  const found = language.conditionEnd?.exec(text)?.groups;
  const outcome = found?.main;
  const clause = found?.condition;
  const start = found?.start;
  if (outcome === undefined || clause === undefined || start === undefined) return null;
  if (!language.imperative(outcome, imperatives)) return null;
  if (!isClause(clause, language, imperatives, 'alone') || !isMain(outcome, language, imperatives, 'alone'))
    return null;
  return { start, clause, outcome, at: 0, aim: false };
}

const formOf = (outcome: string, language: Language, imperatives: ReadonlySet<string>): Condition['form'] => {
  if (language.imperative(outcome, imperatives)) return 'act';
  return language.advises.test(outcome) ? 'advice' : 'statement';
};

/** The condition a sentence states, when both its halves can stand alone, or in a list of cases; else null. */
export function conditionOf(unit: Unit, page: Page, halves: Halves = 'alone'): Condition | null {
  const { language, pack } = page;
  if (language === null || pack === null || pack.crossReferences.test(unit.text)) return null;
  if (!quotable(unit.text, language) || /[?？:：,;]$/u.test(unit.text)) return null;
  const cut = leading(unit, language, pack.imperatives, halves) ?? trailing(unit, language, pack.imperatives);
  if (cut === null) return null;
  const form = formOf(cut.outcome, language, pack.imperatives);
  // What happens is no way to an aim.
  if (cut.aim && form === 'statement') return null;
  const from = unit.start + cut.at;
  return {
    unit,
    start: cut.start,
    clause: cut.clause,
    outcome: cut.outcome,
    from,
    to: from + cut.outcome.length,
    form,
    aim: cut.aim,
  };
}
