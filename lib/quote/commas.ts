import { hasNegation } from '../text/negation.ts';
import type { Pack } from '../text/pack.ts';
import type { Item } from './item.ts';

/** A page's item with the marks that stand behind it, its own and those of the quote. */
export type Beside = { item: Item; own: string; other: string };

const COMMA = /[,…-]/;
const END = /[.;:?()]/;

/** What a sentence's commas tell the bounds of: a condition, a denial, a time. */
const heads = ({ key }: Item, pack: Pack | null | undefined): boolean =>
  !pack ||
  pack.phrases.heads.has(key) ||
  pack.phrases.beforeHeads.has(key) ||
  pack.phrases.timeTies.has(key) ||
  pack.pivots.has(key) ||
  hasNegation(key, pack);

/** "Guards, check visitors" and "guards check visitors": who is spoken to, or who does it. */
function addresses(part: readonly Beside[], at: number, next: Item | undefined, pack: Pack): boolean {
  const isOrder = next && (pack.imperatives.has(next.key) || pack.phrases.orders.has(next.key));
  if (!isOrder) return false;
  const front = part.slice(0, at + 1).filter(({ item }) => !item.article);
  return front.every(
    ({ item: { key }, own }, index) =>
      (index === front.length - 1 || !COMMA.test(own)) &&
      !pack.stopWords.has(key) &&
      !pack.pivots.has(key) &&
      !pack.phrases.heads.has(key) &&
      !pack.phrases.adverb.test(key),
  );
}

/** Whether commas moved in a part between two ends: one lost and one won, or one of several beside what they bound. */
function movesIn(part: readonly Beside[], pack: Pack | null | undefined): boolean {
  const differ = part.flatMap(({ own, other }, at) => (COMMA.test(own) === COMMA.test(other) ? [] : [at]));
  if (differ.length === 0) return false;
  const won = differ.filter((at) => COMMA.test(part[at]?.other ?? ''));
  if (won.length > 0 && won.length < differ.length) return true;
  if (pack && differ.some((at) => addresses(part, at, part[at + 1]?.item, pack))) return true;
  const most = Math.max(
    part.filter(({ own }) => COMMA.test(own)).length,
    part.filter(({ other }) => COMMA.test(other)).length,
  );
  // What a part begins with binds all of it.
  return most > 1 && part.slice(1).some(({ item }) => heads(item, pack));
}

/** Whether a comma or dash moved so that a condition may belong to another act; what ends a statement stands alike on both sides. */
export function commasMove(list: readonly Beside[], pack: Pack | null | undefined): boolean {
  if (list.every(({ own, other }) => own === other)) return false;
  let from = 0;
  for (const [at, { own }] of list.entries()) {
    if (!END.test(own) && at < list.length - 1) continue;
    if (movesIn(list.slice(from, at + 1), pack)) return true;
    from = at + 1;
  }
  return false;
}
