import type { Span } from '../span.ts';

/** One of several cases the page tells apart, with what it says of it: a condition and its act, a row, a labelled item. */
export type Case = {
  /** Cases of one list, one table or one section are alternatives; others may both hold. */
  readonly group: string;
  /** Running text puts cases beside each other that have nothing to do with each other. */
  readonly loose: boolean;
  /** Whether the group is about one matter; else it is told but not asked about. */
  readonly alike: boolean;
  /** Only answers of one kind look alike. */
  readonly form: 'act' | 'advice' | 'statement' | 'who';
  /** The case as a sentence. */
  readonly scenario: string;
  /** The page's words of the case. */
  readonly words: string;
  readonly question: string;
  readonly answer: string;
  /** Why the answer is right in this case, and where it belongs when another case is asked about. */
  readonly why: { readonly right: string; readonly elsewhere: string };
  readonly span: Span;
  readonly section: number;
  readonly order: number;
  readonly worth: number;
};
