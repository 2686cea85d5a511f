import type { QuoteSelector } from '../model/claim.ts';

const CONTEXT = 32;

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** `at` as a beginning, moved on when it would cut a surrogate pair. */
export const wholeStart = (text: string, at: number): number => (isLow(text.charCodeAt(at)) ? at + 1 : at);

/** `at` as an end, moved back when it would cut a surrogate pair. */
export const wholeEnd = (text: string, at: number): number => (isLow(text.charCodeAt(at)) ? at - 1 : at);

/** The W3C TextQuoteSelector of [start, end) with up to 32 units of context on either side. */
export function selectorOf(text: string, start: number, end: number): QuoteSelector {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(wholeStart(text, Math.max(0, start - CONTEXT)), start),
    suffix: text.slice(end, wholeEnd(text, Math.min(text.length, end + CONTEXT))),
  };
}
