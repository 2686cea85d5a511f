import type { Pack } from '../text/pack.ts';
import { beginsLetter, type Token, tokens } from '../text/tokens.ts';
import { AMOUNTS } from './amounts.ts';
import type { Item, Said } from './item.ts';
import { addMark, type Mark, placeMarks } from './marks.ts';

/** What the comparison knows beside the words: the language's pack and the words the page marks as code. */
export type FindOptions = { pack?: Pack | null; code?: ReadonlySet<string> };

const NONE: ReadonlySet<string> = new Set();

// Punctuation of prose; anything else that stands alone (=, <, /, |) carries meaning.
const PROSE_PUNCTUATION = new Set('.,;:!?"\'`()[]{}…—·•‣◦▪●¿¡、。「」『』（）【】〔〕《》〈〉・，：；！？');
const ELLIPSIS = /^\.{2,}$/;
// Where case tells bits from bytes and milli from mega; none of them is a word.
const UNIT =
  /^(?:(?:[npµμmcdhkgt]i?)?(?:b|bit|s|g|m|w|wh|v|j|n|l|hz|pa|bps)|[µμmk]a|[pe]i?b|min|h|d|°[cfk])$/iu;
/** Whether a word would be a unit behind a number, or behind another unit. */
export const mayBeUnit = (word: string): boolean => UNIT.test(word);
const NUMBER_WITH_UNIT = /^(.*\d)([%‰]|°?\p{L}+|[µμ]\p{L})$/u;
const HYPHEN_END = /^\p{L}[\p{L}\p{M}]*-$/u;
const LOWER_START = /^\p{Ll}/u;
const MARK = /\p{M}/gu;

const isPunctuation = ({ text }: Token): boolean => PROSE_PUNCTUATION.has(text) || ELLIPSIS.test(text);

/** A dash between words is punctuation; before a number it may be a minus or a range. */
const isDash = (token: Token, next: Token | undefined): boolean =>
  token.text === '-' && next?.kind !== 'number';

/** Whether a token is a mark of prose, kept as what stands behind a word. */
const isProse = (token: Token, next: Token | undefined): boolean =>
  token.kind === 'symbol' && (isPunctuation(token) || isDash(token, next));

const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;

// What has no diacritics.
const BARE = /^[!-~\u4e00-\u9fff]*$/;

function folded(word: string, pack: Pack | null | undefined, lower = word.toLowerCase()): string {
  if (BARE.test(lower)) return lower;
  return pack?.diacriticsFold ? lower.normalize('NFD').replace(MARK, '').normalize('NFC') : lower;
}

/** "the" before a word that carries meaning; a German "ein" at the end of a clause is half a verb. */
function isArticle(token: Token, next: Token | undefined, pack: Pack | null | undefined): boolean {
  if (pack === null || pack === undefined || next === undefined) return false;
  if (token.text.length === 1 && token.text !== token.text.toLowerCase() && token.start > 0) return false;
  const word = next.text.toLowerCase();
  return (
    !AMOUNTS.has(word) &&
    ![pack.stopWords, pack.negations, pack.modals, pack.pivots].some((list) => list.has(word)) &&
    next.kind !== 'symbol'
  );
}

type Kind = Partial<Pick<Item, 'guarded' | 'unit' | 'article'>>;
const NO_KIND: Kind = {};

// Written out, since a page has as many as words.
const item = (
  key: string,
  { start, end }: { start: number; end: number },
  { guarded = false, unit = false, article = false }: Kind = NO_KIND,
): Item => ({ key, start, end, guarded, unit, article, begins: false, after: '' });

/** White space between a number and its unit is no difference, so both are items of their own. */
function numberItems(token: Token): Item[] {
  const { text, start, end } = token;
  const [, digits, unit] = NUMBER_WITH_UNIT.exec(text) ?? [];
  if (digits === undefined || unit === undefined) return [item(text, token, { guarded: true })];
  const cut = start + digits.length;
  return [
    item(digits, { start, end: cut }, { guarded: true }),
    item(unit, { start: cut, end }, { guarded: true, unit: true }),
  ];
}

const SENTENCE_END = new Set('.!?:;');

/** True for a unit's word behind a bare number or another unit, even in brackets or behind a comma. */
const isUnit = (token: Token, between: Token | undefined, before: Item | undefined): boolean =>
  before?.guarded === true &&
  (before.unit || /\d$/.test(before.key)) &&
  !SENTENCE_END.has(between?.text ?? '') &&
  UNIT.test(token.text);

const HYPHEN = 0x2d;
const endsInHyphen = ({ text }: Token): boolean => text.charCodeAt(text.length - 1) === HYPHEN;

/** "connec- tion": a word broken at a line's end, in both readings. */
function brokenItem(token: Token, next: Token | undefined, { pack, code = NONE }: FindOptions): Item | null {
  const { text, start } = token;
  if (!HYPHEN_END.test(text) || next?.kind !== 'word' || !LOWER_START.test(next.text) || code.has(text))
    return null;
  const alt = folded(text + next.text, pack);
  return { ...item(folded(text.slice(0, -1) + next.text, pack), { start, end: next.end }), alt };
}

function wordItem(token: Token, unit: boolean, next: Token | undefined, pack: Pack | null | undefined): Item {
  const { text, start, end } = token;
  // A letter of a script without spaces has no case and is no article, and one of Han has no marks to take off.
  if (!unit && (isHan(text.charCodeAt(0)) || (beginsLetter(text, 0) && pack?.diacriticsFold !== true)))
    return { key: text, start, end, guarded: false, unit: false, article: false, begins: false, after: '' };
  const lower = text.toLowerCase();
  const article = pack?.articles.has(lower) === true && isArticle(token, next, pack);
  if (unit || article)
    return item(unit ? text : folded(text, pack, lower), token, { unit, guarded: unit, article });
  const key = folded(text, pack, lower);
  return { key, start, end, guarded: false, unit: false, article: false, begins: false, after: '' };
}

const CLAUSE_PUNCTUATION = new Set('.!?:;,(—…•·');

/** Whether what follows a token is the first word of a clause. */
const beginsClause = (before: Token | undefined): boolean =>
  before === undefined || (before.kind === 'symbol' && CLAUSE_PUNCTUATION.has(before.text));

/** The tokens of a normalised text as the guard compares them; punctuation of prose is kept as what stands behind one. */
export function items(text: string, options: FindOptions): Item[] {
  const { pack, code = NONE } = options;
  const all = tokens(text, code);
  const found: Item[] = [];
  const marks: Mark[] = [];
  let before: Token | undefined;
  for (let index = 0; index < all.length; before = all[index], index++) {
    const token = all[index];
    if (token === undefined) continue;
    const next = all[index + 1];
    if (isProse(token, next)) {
      addMark(marks, [before, token, next], found.length);
      continue;
    }
    const begins = beginsClause(before);
    const at = found.length;
    const broken = endsInHyphen(token) ? brokenItem(token, next, options) : null;
    if (broken) {
      found.push(broken);
      index++;
    } else if (token.kind === 'number') {
      found.push(...numberItems(token));
    } else if (token.kind === 'word' && !(code.size > 0 && code.has(token.text))) {
      found.push(wordItem(token, isUnit(token, before, found.at(-1)), next, pack));
    } else {
      found.push(item(token.text, token, { guarded: true }));
    }
    const first = found[at];
    if (first) first.begins = begins;
  }
  return placeMarks(found, marks, pack);
}

/** True when two items are the same word, number or name. */
export const same = (a: Said, b: Said): boolean =>
  a.guarded === b.guarded && (a.key === b.key || a.alt === b.key || (b.alt !== undefined && a.key === b.alt));
