import { hasNegation } from '../text/negation.ts';
import { type Pack, words } from '../text/pack.ts';
import type { Token } from '../text/tokens.ts';
import type { Beside } from './commas.ts';
import type { Item } from './item.ts';

/** A mark of prose between two items, with the number of items before it; `opens` when it leans on what follows. */
export type Mark = { text: string; at: number; opens: boolean };

const KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '.': '.!。！·•‣◦▪●',
    ';': ';；',
    ',': ',、，・',
    '?': '?？',
    ':': ':：',
    '"': '"\'「」『』《》〈〉',
    '(': '([{（【〔',
    ')': ')]}）】〕',
    '-': '-—',
    '…': '…',
  }).flatMap(([to, from]) => [...from].map((char): [string, string] => [char, to])),
);

/** What a mark says, whatever it looks like; empty for ticks and what only opens a Spanish sentence. */
const kindOf = (mark: string): string => KINDS.get(mark) ?? (/^\.{2,}$/.test(mark) ? '…' : '');

// What is answered with; a mark behind it decides whether it denies what follows.
const ANSWERS = words('yes no ok okay ja nein doch nö well right true false ei non nie não nej nei nee nem');

/** True for a word that turns, measures or answers: a mark beside it is never a matter of taste. */
const turns = ({ key }: Item, pack: Pack): boolean =>
  denies(key, pack) ||
  ANSWERS.has(key) ||
  pack.modals.has(key) ||
  pack.pivots.has(key) ||
  [pack.phrases.measures, pack.phrases.beforeHeads].some((list) => list.has(key));

/** The same of a language without a pack: an answer, or what says no in any language known here. */
const turnsAnywhere = ({ key }: Item): boolean => ANSWERS.has(key) || hasNegation(key, null);

const denies = (key: string, pack: Pack): boolean =>
  pack.negations.has(key) || key.endsWith("n't") || pack.phrases.nots.has(key);

/** Indexes of the quotation marks that only wrap one word or name. */
function wraps(marks: readonly Mark[], items: readonly Item[], pack: Pack): ReadonlySet<number> {
  const gone = new Set<number>();
  const open: number[] = [];
  for (const [index, { text, at, opens }] of marks.entries()) {
    if (kindOf(text) !== '"') continue;
    if (opens) {
      open.push(index);
      continue;
    }
    const first = open.pop();
    const held = first === undefined ? [] : items.slice(marks[first]?.at ?? at, at);
    if (first === undefined || held.length !== 1 || held.some((item) => turns(item, pack))) continue;
    gone.add(first).add(index);
  }
  return gone;
}

/** "approx." is the same word as "approx". */
const isAbbreviation = (item: Item, next: Item | undefined, pack: Pack): boolean =>
  !denies(item.key, pack) &&
  (pack.abbreviations.has(`${item.key}.`) ||
    (pack.beforeNumbers.has(`${item.key}.`) && /^\d/.test(next?.key ?? '')));

/** Writes to each item the marks that stand behind it and may change what is said, each kind once. */
export function placeMarks(items: Item[], marks: readonly Mark[], pack: Pack | null | undefined): Item[] {
  const gone = pack ? wraps(marks, items, pack) : new Set<number>();
  for (const [index, { text, at }] of marks.entries()) {
    const kind = kindOf(text);
    const item = items[at - 1];
    if (item === undefined || kind === '' || gone.has(index) || item.after.includes(kind)) continue;
    if (text === '.' && pack && isAbbreviation(item, items[at], pack)) continue;
    item.after = item.after === '' ? kind : [...item.after, kind].toSorted().join('');
  }
  return items;
}

/** Adds the mark that a token is, behind so many items; dots in a row are one. */
export function addMark(
  marks: Mark[],
  [before, token, next]: readonly [Token | undefined, Token, Token | undefined],
  at: number,
): void {
  const last = marks.at(-1);
  const goesOn = before?.end === token.start && last?.at === at && last.text.endsWith('.');
  const dots = token.text === '.' && goesOn ? (marks.pop()?.text ?? '') : '';
  const opens = next !== undefined && next.start === token.end;
  marks.push({ text: dots + token.text, at, opens });
}

/** True for marks that differ in what they ask: a question is no statement. */
const asks = (own: string, other: string): boolean => own.includes('?') !== other.includes('?');

/** What ends a statement or fences one off; where it stands decides which condition belongs to which act. */
const NO_END = /[^.;:?()]/g;

/**
 * Whether the marks behind an item may stand as others: ends must be the same, and behind a word that denies, measures, allows
 * or answers every mark (docs/adr/0031-a-mark-behind-a-word-that-turns.md). Whether a comma moved the whole sentence alone
 * shows (`./commas.ts`).
 */
export function sameMarks({ item, own, other }: Beside, pack: Pack | null | undefined): boolean {
  if (own === other) return true;
  if (own.replace(NO_END, '') !== other.replace(NO_END, '')) return false;
  return !(pack ? turns(item, pack) : turnsAnywhere(item));
}

/** Whether the marks behind the last item may differ: all may but the one that asks. */
export const sameEnd = (own: string, other: string): boolean => !asks(own, other);
