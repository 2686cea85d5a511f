import { badText } from '../../rules/bad-text.ts';
import { instructionLike } from '../../rules/instruction-like.ts';
import type { Pack } from '../../text/pack.ts';
import type { Language } from '../templates/language.ts';
import type { Page } from './page.ts';
import type { Unit } from './unit.ts';

const PLACEHOLDERS = /\[(?:secret|token|email|phone|card|iban|address|person|word)-\d+\]/gu;
const ENDS = /[.!?。！？…]["'”’»)\]】]*$/u;
const ASKS = /[?？]["'”’»)\]]*$/u;
const ADDRESS = /\bhttps?:\/\/|\bwww\./iu;

const BRACKETS: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['«', '»'],
];

const count = (text: string, char: string): number => text.split(char).length - 1;

/** True when every bracket and every double quote of a text has its partner. */
export const balanced = (text: string): boolean =>
  BRACKETS.every(([open, close]) => count(text, open) === count(text, close)) &&
  (text.includes('„') ? count(text, '„') === count(text, '“') : count(text, '“') === count(text, '”')) &&
  count(text, '"') % 2 === 0;

const ANTECEDENT_WORDS = 3;

/** True for a text with words that point out of it; a pronoun late in it points to a word before. */
export function points(text: string, language: Language): boolean {
  if (language.pointing.test(text)) return true;
  const pronoun = language.pronoun.exec(text);
  if (pronoun === null) return false;
  return text.slice(0, pronoun.index).trim().split(/\s+/u).length < ANTECEDENT_WORDS;
}

const startsWithWord = (lower: string, phrase: string): boolean =>
  lower.startsWith(phrase) && !/[\p{L}\p{N}’']/u.test(lower[phrase.length] ?? ' ');

const openers = (text: string): string => text.toLowerCase().replace(/^[\s"'“„‘(*•–—-]+/u, '');

const conditionWord = (lower: string, pack: Pack): string =>
  pack.conditionStarts.find((start) => startsWithWord(lower, start)) ?? '';

/** True for a sentence that cannot be understood without the one before it, also where only its condition points back. */
export function dangling(text: string, pack: Pack | null, language: Language | null): boolean {
  if (pack === null) return false;
  const lower = openers(text);
  if (pack.anaphora.some((start) => startsWithWord(lower, start))) return true;
  const condition = conditionWord(lower, pack);
  if (condition === '' || language === null) return false;
  const clause = text.slice(text.toLowerCase().indexOf(condition) + condition.length).split(',')[0] ?? '';
  return points(clause, language);
}

/** True when nothing but placeholders, punctuation and a stray word would be left to read. */
const onlyPlaceholders = (text: string): boolean =>
  PLACEHOLDERS.test(text) && (text.replace(PLACEHOLDERS, '').match(/\p{L}{2,}/gu) ?? []).length < 4;

/** Text that no lesson may quote: hidden characters, orders to models, the page's own frame. */
export const quotable = (text: string, language: Language | null): boolean =>
  badText(text) === null &&
  !instructionLike(text) &&
  !onlyPlaceholders(text) &&
  language?.boilerplate.test(text) !== true;

const MIN_WORDS = 5;
const MAX_WORDS = 60;

const startsWell = (unit: Unit): boolean =>
  /^["'“„‘(«]?[\p{Lu}\p{Lo}\p{N}`]/u.test(unit.text) ||
  unit.marks.some(({ kind, start }) => kind === 'code' && start <= 1);

/** True for a finished sentence in running text, or a list item that says something whole. */
function complete(unit: Unit, page: Page): boolean {
  const { text, part } = unit;
  if (!balanced(text) || /[:：]$/u.test(text)) return false;
  if (ENDS.test(text)) return startsWell(unit);
  if (part.role === 'text' || !unit.whole || !startsWell(unit)) return false;
  const { language, pack } = page;
  if (language === null || pack === null) return true;
  return language.finite(text, pack.imperatives) || language.imperative(text, pack.imperatives);
}

/** True for an item that only ends the sentence of its lead-in ("Use it when:"). */
function hangs({ part }: Unit, page: Page): boolean {
  const before = page.blocks[part.at - 1];
  if (part.role !== 'item' || before?.kind !== 'paragraph') return false;
  return page.language?.hanging.test(before.text.trim()) === true;
}

/** A whole sentence that may be quoted, though its neighbours may be needed to understand it. */
export const quotes = (unit: Unit, page: Page): boolean =>
  unit.part.role !== 'term' &&
  unit.words >= MIN_WORDS - 1 &&
  unit.words <= MAX_WORDS &&
  unit.text.length <= 600 &&
  !ASKS.test(unit.text) &&
  quotable(unit.text, page.language) &&
  complete(unit, page);

/** A sentence that can stand alone as a claim. */
export function stands(unit: Unit, page: Page): boolean {
  const { pack, language } = page;
  const { text } = unit;
  if (!quotes(unit, page) || unit.words < MIN_WORDS || ADDRESS.test(text) || hangs(unit, page)) return false;
  if (language?.chatter.test(text) === true || pack?.crossReferences.test(text) === true) return false;
  return !dangling(text, pack, language);
}
