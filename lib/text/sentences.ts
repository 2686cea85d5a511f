import { remembered } from './remembered.ts';
import { belongsTogether, endsInAbbreviation, isListMarker, joinRules } from './sentence-joins.ts';

/** A sentence and its place: text === whole.slice(start, end). */
export type Sentence = { readonly text: string; readonly start: number; readonly end: number };

/** A stretch that is never cut, such as a code span: [start, end). */
export type Span = { start: number; end: number };

const splitters = new Map<string, Intl.Segmenter>();

function splitter(language: string): Intl.Segmenter {
  const known = splitters.get(language);
  if (known) return known;
  let made: Intl.Segmenter;
  try {
    made = new Intl.Segmenter(language.replaceAll('_', '-'), { granularity: 'sentence' });
  } catch {
    // A page may declare any language it likes, also one that is no tag.
    made = new Intl.Segmenter('en', { granularity: 'sentence' });
  }
  splitters.set(language, made);
  return made;
}

// A code span after a full stop begins a sentence, although it begins in lower case.
const STOP_END = /[.!?]["')\]]*\s+$/;

const startsSentence = (text: string, at: number): boolean =>
  STOP_END.test(text.slice(Math.max(0, at - 8), at));

// Nothing that ends a sentence in any language before the last character (";" does in Greek): most texts need no segmenter.
const ONE =
  /^[^\p{Sentence_Terminal};\u037e\u0085\p{Zl}\p{Zp}\n\r]+[\p{Sentence_Terminal};\u037e\u0085\p{Zl}\p{Zp}\n\r]?$/u;

/** The segmenter's cuts and those at code spans, in order, without any inside a span. */
function cutsOf(text: string, language: string, whole: readonly Span[]): number[] {
  if (whole.length === 0)
    return ONE.test(text) ? [0] : Array.from(splitter(language).segment(text), ({ index }) => index);
  const spans = whole.toSorted((a, b) => a.start - b.start);
  const forced = spans.map(({ start }) => start).filter((start) => startsSentence(text, start));
  const found = Array.from(splitter(language).segment(text), ({ index }) => index);
  const cuts = [...new Set([...found, ...forced])].sort((a, b) => a - b);
  let next = 0;
  let covered = 0;
  return cuts.filter((cut) => {
    for (let span = spans[next]; span && span.start < cut; span = spans[++next])
      covered = Math.max(covered, span.end);
    return cut >= covered;
  });
}

/**
 * The sentences of a text, without the white space between them. A line break always ends one; `whole` names
 * stretches (code spans) that are never cut.
 */
export function sentences(
  text: string,
  language: string | null,
  whole: readonly Span[] = [],
): readonly Sentence[] {
  if (whole.length > 0) return sentencesAround(text, language, whole);
  let known = plain.get(language);
  if (known === undefined) {
    known = remembered((one) => sentencesAround(one, language, []));
    plain.set(language, known);
  }
  return known(text);
}

const plain = new Map<string | null, (text: string) => readonly Sentence[]>();

function sentencesAround(text: string, language: string | null, whole: readonly Span[]): Sentence[] {
  const rules = joinRules(language);
  const spanStarts = new Set(whole.map(({ start }) => start));
  const cuts = [...cutsOf(text, language ?? 'en', whole), text.length];
  const found: Sentence[] = [];
  let from = 0;
  const isJoin = (cut: number, next: number): boolean => {
    const before = text.slice(from, cut);
    const after = text.slice(cut, next);
    const forced =
      spanStarts.has(cut) && !endsInAbbreviation(before.slice(-40), after, rules) && !isListMarker(before);
    return !forced && belongsTogether(before, after, rules);
  };
  for (const [index, cut] of cuts.entries()) {
    if (cut === from || (cut < text.length && isJoin(cut, cuts[index + 1] ?? text.length))) continue;
    const piece = text.slice(from, cut).trim();
    const start = text.indexOf(piece, from);
    if (piece !== '') found.push({ text: piece, start, end: start + piece.length });
    from = cut;
  }
  return found;
}
