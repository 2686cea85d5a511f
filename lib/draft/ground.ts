import type { Capture } from '../model/capture.ts';
import type { Claim, Excerpt, Support } from '../model/claim.ts';
import { type FindOptions, findQuote } from '../quote/find.ts';
import { excerptOf, quoteSupport } from '../quote/support.ts';
import { verify } from '../quote/verify.ts';
import { blockParts, codeSpans } from '../text/block-text.ts';
import { normalise } from '../text/normalise.ts';
import { packFor } from '../text/pack-for.ts';
import { sentences } from '../text/sentences.ts';
import { MAX_QUOTE, type Place, pageFinder, textsOf } from './find-on-page.ts';
import { saysCase, standsAsAct, standsAsCase } from './held-case.ts';

/** Finds words on the page and rebuilds the support of claims from what is really there. */
export type Ground = {
  /** The claim with support made by this code, or with `none` where the page does not hold its quote; `under` is the case it is said for. */
  readonly claim: (claim: Claim, under?: string) => Claim;
  /** True when a grounded claim says nothing but the page's own words. */
  readonly verbatim: (claim: Claim) => boolean;
  /** True when these words stand on the page, however they are spaced or their quotes are drawn. */
  readonly holds: (words: string) => boolean;
  /** The whole sentences that a grounded claim's quote stands in. */
  readonly whole: (claim: Claim) => string;
  /** True when a case is the page's own, uncut, or what the sentence of a grounded claim makes its condition. */
  readonly case: (words: string, claim: Claim) => boolean;
  /** True when an act is the page's own, or keeps to the sentence of a grounded claim; its case may be told elsewhere. */
  readonly says: (words: string, claim: Claim) => boolean;
  /** The blocks that grounded claims quote, by id. */
  readonly quoted: () => ReadonlySet<string>;
  readonly excerpts: () => Excerpt[];
};

const NOTHING: Support = { kind: 'none' };

const bare = (text: string): string => normalise(text).text.trim();

const isVerbatim = ({ text, support }: Claim, options: FindOptions): boolean =>
  support.kind === 'quote' && findQuote(support.selector.exact, { exact: text }, options) !== null;

/** The sentences a place stands in, whole; never beyond its cell, term or item, where the page's own words end. */
function sentenceAround(place: Place, language: string | null): Place {
  const around = blockParts(place.block)
    .flatMap((part) =>
      sentences(part.text, language).map(({ start, end }) => [part.start + start, part.start + end] as const),
    )
    .filter(([start, end]) => start < place.end && end > place.start);
  return {
    ...place,
    start: Math.min(place.start, ...around.map(([start]) => start)),
    end: Math.max(place.end, ...around.map(([, end]) => end)),
  };
}

/** A grounder for one capture; it remembers what it found. */
export function groundIn(capture: Capture): Ground {
  const options: FindOptions = { pack: packFor(capture.language), code: codeSpans(capture.blocks) };
  const find = pageFinder(capture, options);
  const excerpts = new Map<string, Excerpt>();
  const quoted = new Set<string>();
  const wholes = new Map<string, string>();
  const texts = textsOf(capture).map(({ text }) => text);
  let all: string | undefined;

  const supportOf = (place: Place): Support => {
    const { block, text, start, end } = place;
    const origin = { block: block.id, path: block.path, source: capture.source.key, at: capture.at };
    const excerpt = excerptOf(text, { start, end }, origin);
    excerpts.set(excerpt.id, excerpt);
    quoted.add(block.id);
    const support = quoteSupport(text, start, end, excerpt);
    const around = sentenceAround(place, capture.language);
    if (support.kind === 'quote')
      wholes.set(`${support.excerpt} ${support.hash}`, around.text.slice(around.start, around.end));
    return support;
  };

  const inFull = (claim: Claim, cut: Place): Claim => {
    const place = sentenceAround(cut, capture.language);
    if (place.end - place.start > MAX_QUOTE) return { ...claim, support: NOTHING };
    return { id: claim.id, text: place.text.slice(place.start, place.end), support: supportOf(place) };
  };

  const whole: Ground['whole'] = ({ text, support }) =>
    support.kind === 'quote' ? (wholes.get(`${support.excerpt} ${support.hash}`) ?? text) : text;

  const quotedWhole = (claim: Claim): string => (claim.support.kind === 'quote' ? whole(claim) : '');

  return {
    claim: ({ id, text, support }, under = '') => {
      // Testimony is a named human's; no driver may write one.
      if (support.kind !== 'quote') return { id, text, support: NOTHING };
      const place = find(support.selector, support.excerpt.split('.')[0] ?? '');
      if (place === null) return { id, text, support: NOTHING };
      const grounded: Claim = { id, text, support: supportOf(place) };
      const verdict = verify(grounded, [...excerpts.values()], { ...options, under });
      // Shown as the page's words is only what the page says, not the driver's spelling of it.
      if (verdict === 'repaired') return { ...grounded, text: place.text.slice(place.start, place.end) };
      // "run it" cut from "never run it": only the whole sentence says what the page says.
      const cutShort = verdict === 'needs-human' && isVerbatim(grounded, options);
      return cutShort ? inFull(grounded, place) : grounded;
    },
    verbatim: ({ text, support }) =>
      support.kind === 'quote' && bare(support.selector.exact).includes(bare(text)),
    whole,
    case: (words, claim) =>
      standsAsCase(texts, words, options) || saysCase(words, quotedWhole(claim), options),
    says: (words, claim) => standsAsAct(texts, words, quotedWhole(claim), options),
    holds: (words) => {
      all ??= bare(texts.join('\n')).toLowerCase();
      return all.includes(bare(words).toLowerCase());
    },
    quoted: () => quoted,
    excerpts: () => [...excerpts.values()],
  };
}
