import { claimsOf } from '../../lib/lesson/claims.ts';
import type { Capture } from '../../lib/model/capture.ts';
import type { Proposal } from '../../lib/model/draft.ts';
import type { Problem } from '../../lib/model/problem.ts';
import { itemBreaches } from '../../lib/rules/item-rules.ts';
import { codeSpans } from '../../lib/text/block-text.ts';
import { packFor } from '../../lib/text/pack-for.ts';
import { verbatimIn } from '../bench/verbatim.ts';
import type { Driven } from './drivers.ts';
import type { EvalPage } from './pages.ts';
import { type Readability, readability } from './readability.ts';
import { novelIn, taught } from './told.ts';

/** What a lesson made of the labels of its page; null where nobody labelled the page. */
export type Against = {
  focus: boolean;
  kind: boolean;
  /** Key points it holds, of all. */
  keyPoints: { told: number; of: number };
  /** Traps it fell into. */
  traps: string[];
};

/** What came out of one page, as figures. */
export type Measured = {
  name: string;
  split: EvalPage['split'];
  error: Problem | null;
  /** The answer had another shape than a draft. */
  misshapen: boolean;
  lesson: {
    title: string;
    kind: string;
    /** The heading it was made from, '' for the page as a whole. */
    section: string;
    claims: number;
    supported: number;
    quotes: number;
    verbatim: number;
    novel: string[];
    checks: number;
    /** Item rules that block, by id, one entry for each breach. */
    breaches: string[];
    hints: string[];
    readability: Readability | null;
    against: Against | null;
  } | null;
  msCapture: number | null;
  msFirst: number | null;
  msWhole: number | null;
  tokens: { in: number; out: number } | null;
  retries: number | null;
};

const squeeze = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Where words stand in a lesson: as a claim that holds them, or as a piece of them that is a claim (a step, a branch). */
const teaches = (lesson: readonly string[], sentence: string): boolean =>
  lesson.some((text) => text.includes(sentence) || (text.length >= 25 && sentence.includes(text)));

/** The title of the section a proposal was made from; '' for the page as a whole, also where its title is a heading. */
export function sectionTitle({ section }: Proposal, { blocks, title }: Capture): string {
  const heading = blocks.find(({ id }) => id === section);
  if (heading?.kind !== 'heading') return '';
  return heading.level === 1 && title.includes(heading.text) ? '' : heading.text;
}

export function against(
  proposal: Proposal,
  capture: Capture,
  label: NonNullable<EvalPage['label']>,
): Against {
  const lesson = taught(proposal.content).map(squeeze);
  return {
    focus: label.focus.includes(sectionTitle(proposal, capture)),
    kind: proposal.content.body.kind === label.kind,
    keyPoints: {
      told: label.keyPoints.filter((sentence) => teaches(lesson, sentence)).length,
      of: label.keyPoints.length,
    },
    traps: label.traps.filter((sentence) => teaches(lesson, sentence)),
  };
}

const NOTHING = { msCapture: null, msFirst: null, msWhole: null, tokens: null, retries: null, lesson: null };

export const failed = ({ name, split }: EvalPage, error: Problem, misshapen: boolean): Measured => ({
  name,
  split,
  error,
  misshapen,
  ...NOTHING,
});

export function measured({ name, split, label }: EvalPage, driven: Driven): Measured {
  const { capture, draft, words, msCapture, msDraft, msFirst, tokens, retries } = driven;
  const { proposal } = draft;
  const { content } = proposal;
  const claims = claimsOf(content);
  const quotes = claims.flatMap(({ support }) => (support.kind === 'quote' ? [support.selector.exact] : []));
  const pack = packFor(capture.language);
  const breaches = content.checks.flatMap((check) => itemBreaches(check, { pack }));
  const ids = (wanted: 'block' | 'hint') =>
    breaches.filter(({ level }) => level === wanted).map(({ rule }) => rule);
  return {
    name,
    split,
    error: null,
    misshapen: false,
    lesson: {
      title: content.title,
      kind: content.body.kind,
      section: sectionTitle(proposal, capture),
      claims: claims.length,
      supported: claims.filter(({ support }) => support.kind !== 'none').length,
      quotes: quotes.length,
      verbatim: quotes.filter(verbatimIn(words, capture)).length,
      novel: novelIn(content, capture, words),
      checks: content.checks.length,
      breaches: ids('block'),
      hints: ids('hint'),
      readability: readability(taught(content), capture.language, codeSpans(capture.blocks)),
      against: label === null ? null : against(proposal, capture, label),
    },
    msCapture,
    msFirst,
    msWhole: msDraft,
    tokens,
    retries,
  };
}
