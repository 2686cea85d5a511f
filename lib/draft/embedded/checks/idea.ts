import type { Made } from '../../../model/check.ts';
import type { Span } from '../span.ts';

/** An answer before it has an id: its words and why it is right or where it belongs. */
export type Answer = { readonly text: string; readonly rationale: string };

/** A check that could be made, with the words of the page it rests on. */
export type Idea = {
  readonly made: Made;
  readonly scenario: string;
  /** The page's words in the scenario, without ours. */
  readonly about: string;
  /** The case it is about, where it is about one of several. */
  readonly case?: string;
  readonly question: string;
  readonly right: Answer;
  readonly wrong: readonly [Answer, Answer];
  /** The claim it is about. */
  readonly span: Span;
  /** True for one that rests on a sentence that says what must not be done: the lesson tells it too. */
  readonly trap?: true;
  readonly section: number;
  readonly order: number;
  /** Higher is better; only compared among ideas of one page. */
  readonly worth: number;
};
