import type { Pack } from '../../../text/pack.ts';

const MIN_LENGTH = 3;
const LIKE_LETTERS = 4;

/** The readable pieces of a token: "list.append(x)" gives list, append; "maxRetries" gives max, retries. */
export const pieces = (token: string): string[] =>
  token
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((piece) => piece.length >= MIN_LENGTH);

const commonStart = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
};

/** True for forms of one word, and for words that say the same: delete and erase. */
function same(a: string, b: string, pack: Pack | null): boolean {
  if (a === b || pack === null) return a === b;
  const [one, other] = [pack.stem(a), pack.stem(b)];
  const group = pack.phrases.same.get(one);
  return one === other || (group !== undefined && group === pack.phrases.same.get(other));
}

/** True for words a reader sees as one: collate and collation, ASC and ascending, opclass and class. */
export const alike = (a: string, b: string, pack: Pack | null): boolean => {
  if (same(a, b, pack) || commonStart(a, b) >= LIKE_LETTERS) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) || long.endsWith(short);
};

const PLACEHOLDER = /<[^<>\s]+>|\{[^{}\s]+\}/gu;

/** True when the key has a placeholder that the text speaks of and no other option has. */
const sharesPlaceholder = (text: string, key: string, others: readonly string[]): boolean =>
  (key.match(PLACEHOLDER) ?? []).some(
    (placeholder) => text.includes(placeholder) && !others.some((other) => other.includes(placeholder)),
  );

/** True when a text names the key, or says a word of it that no other option has: then reading it is answering it. */
export function leaks(text: string, key: string, others: readonly string[], pack: Pack | null): boolean {
  if (sharesPlaceholder(text, key, others)) return true;
  const asked = pieces(text).filter((word) => pack?.stopWords.has(word) !== true);
  const elsewhere = others.map(pieces);
  const named = pieces(key);
  if (named.length > 0 && named.every((piece) => asked.some((word) => same(piece, word, pack)))) return true;
  return named.some(
    (piece) =>
      asked.some((word) => alike(piece, word, pack)) &&
      !elsewhere.some((words) => words.some((word) => same(piece, word, pack))),
  );
}
