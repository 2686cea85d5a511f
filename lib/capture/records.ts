/** Why words stand in the page's code that a person reading it does not see. */
export type HiddenWhy =
  | 'not-displayed'
  | 'invisible'
  | 'transparent'
  | 'tiny'
  | 'clipped'
  | 'off-screen'
  | 'same-colour'
  | 'decorative';

/** A text: the index of its element in `nodes`, and the words with runs of white space made one blank (not in code). */
type TextRecord = [parent: number, text: string];

/**
 * An element: parent's index (-1 for the root), lower-case tag, allowed attributes, and flags, one letter each:
 * `c` folded away but read, `p` white space counts, `b` shown as a block, `i` shown in the line,
 * `o` a heading above a selection, for the heading path only, or what says which page a selection stands on,
 * `f` a frame whose own page was read, in its place, `k` the part a person picked.
 */
export type ElementRecord = [
  parent: number,
  tag: string,
  attributes: Readonly<Record<string, string>>,
  flags?: string,
];

export type NodeRecord = TextRecord | ElementRecord;

/** Stretches of hidden words, by reason; `example` is the start of the first one. */
export type HiddenCount = { why: HiddenWhy; count: number; example: string };

export type WalkStats = {
  elements: number;
  characters: number;
  /** The bound that ended the walk early, if one did. */
  cut: 'elements' | 'text' | null;
  /** Zero-width, bidi and tag characters taken out of the texts. */
  invisible: number;
  hidden: HiddenCount[];
  /** Parts that said they were still loading. */
  loading: number;
  /** Custom elements that draw something nobody can read from outside. */
  sealed: string[];
  /** Attributes with words or addresses that were cut or left out for their length. */
  cutAttributes: number;
};

/** What one atomic, read-only walk found: plain data in document order, parents before children. */
export type PageRecords = {
  v: 1;
  url: string;
  title: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  contentType: string;
  scope: 'page' | 'selection';
  nodes: NodeRecord[];
  /** Visible texts with at least one character that is not blank; 0 means an empty page. */
  texts: number;
  stats: WalkStats;
};

/**
 * The walk's bounds: beyond them it stops, keeps what it has and says so. Only scripts make so many texts that records
 * count. Attributes beyond theirs are left out.
 */
export const MOST = { elements: 150_000, characters: 5_000_000, records: 450_000, attributes: 12_000_000 };

/** The longest texts that are no words of the page, as records hold them. */
export const LONGEST = {
  url: 20_000,
  title: 20_000,
  lang: 200,
  contentType: 200,
  sealed: 200,
  example: 2_000,
};

/** A tag's name as records have it. */
export const TAG = /^[a-z][a-z0-9._:-]{0,59}$/i;
