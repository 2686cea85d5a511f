import type { Pack } from '../text/pack.ts';
import { packs } from '../text/pack-for.ts';
import { tokens } from '../text/tokens.ts';
import { type Place, placesOf } from './context.ts';
import { onEdges } from './edges.ts';
import type { FindOptions } from './guard.ts';

const ELISION = /\s*(?:\[\s*\.{3,}\s*\]|\(\s*\.{3,}\s*\)|\.{3,})\s*/;
const MIN_PART = 15;
const MAX_GAP = 600;

const SENTENCE_END = /[.!?:;。！？](?=\s|$)/;

const everyNegation: ReadonlySet<string> = new Set(packs.flatMap((pack) => [...pack.negations]));

/** True when a word of the language says no; without a pack, of any language there is a pack for. */
export function hasNegation(text: string, pack: Pack | null | undefined): boolean {
  const negations = pack?.negations ?? everyNegation;
  return tokens(text).some((token) => negations.has(token.text.toLowerCase().replaceAll('’', "'")));
}

/**
 * Leaving out "never" turns a sentence round, so a gap may not hide one from the parts beside it; whole sentences in
 * between may say what they like. `gap` begins with the last character of the part before.
 */
function hides(gap: string, pack: Pack | null | undefined): boolean {
  const pieces = gap.split(SENTENCE_END);
  return hasNegation(pieces[0] ?? '', pack) || hasNegation(pieces.at(-1) ?? '', pack);
}

type Chain = Place & { from: number };

/** Extends each chain to the nearest next part at most 600 units on. */
function extend(text: string, chains: readonly Chain[], part: string, options: FindOptions): Chain[] {
  let next = 0;
  let last: Chain | undefined;
  const found: Chain[] = [];
  for (const place of placesOf(text, part)) {
    for (let chain = chains[next]; chain && chain.end <= place.start; chain = chains[++next]) last = chain;
    if (last === undefined || place.start - last.end > MAX_GAP) continue;
    if (!onEdges(text, place.start, place.end, options.code)) continue;
    if (!hides(text.slice(last.end - 1, place.start), options.pack))
      found.push({ ...place, from: last.from });
  }
  return found;
}

/** Places of "a ... b": parts of 15 characters and more, verbatim, in order, gaps of at most 600, no negation left out. */
export function elidedPlaces(text: string, wanted: string, options: FindOptions): Place[] {
  const parts = wanted.split(ELISION).filter((part) => part !== '');
  const [first, ...rest] = parts;
  if (!ELISION.test(wanted) || first === undefined || parts.some((part) => part.length < MIN_PART)) return [];
  let chains: Chain[] = placesOf(text, first)
    .filter(({ start, end }) => onEdges(text, start, end, options.code))
    .map((place) => ({ ...place, from: place.start }));
  for (const part of rest) chains = extend(text, chains, part, options);
  return chains.map(({ from, end }) => ({ start: from, end }));
}
