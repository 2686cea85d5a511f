import type { Message } from '../chat.ts';
import type { Numbered } from '../numbered.ts';

/** Sentences of one section as they are put before a model. */
export type Extract = { readonly path: readonly string[]; readonly sentences: readonly Numbered[] };

export type PageWords = {
  readonly title: string;
  readonly address: string;
  readonly language: string | null;
  readonly extracts: readonly Extract[];
};

/** A claim that found no support, with the sentences nearest to it. */
export type Unheld = {
  readonly n: number;
  readonly text: string;
  readonly near: readonly Numbered[];
};

type Given = {
  /** A word no page can know, in a line before and after whatever is a page's. */
  readonly fence: string;
  /** The form of the answer, said in words where the server cannot be made to keep it. */
  readonly form: string | null;
};

/** Our words around a page, of one version; a version once released is never changed. */
export type Prompt = {
  readonly version: string;
  readonly draft: (page: PageWords, given: Given) => Message[];
  readonly pick: (page: PageWords, given: Given & { part: number; of: number }) => Message[];
  readonly repair: (unheld: readonly Unheld[], given: Given) => Message[];
};
