import type { attributeReader } from './attributes.ts';
import type { Tally } from './hidden-tally.ts';
import type { Look } from './look.ts';
import type { Grounds } from './paint.ts';
import type { HiddenWhy, NodeRecord } from './records.ts';
import type { Reach, Selected } from './selected.ts';
import type { Selections } from './selections.ts';
import type { Scrolled } from './visible.ts';

/** What is known of the document that is being read: the page's, or that of a frame in it. */
export type Inside = {
  embedded: boolean;
  view: Window | null;
  laidOut: boolean;
  /** The ids of what can be unfolded; asked for by the first part that is not shown. */
  foldable: () => ReadonlySet<string>;
  selected: Selected | null;
};

/** Whether a part is folded away, and whether the fold makes everything in it invisible, so that single words tell nothing. */
export type Fold = false | 'folded' | 'veiled';

/** An element whose inside is being read. */
export type Frame = {
  inside: Inside;
  element: Element | null;
  look: Look | null;
  /** Index of its record. */
  at: number;
  next: Node | null;
  /** Only `next` is read, not its siblings: a node shown in a slot. */
  single: boolean;
  scrolled: Scrolled;
  /** The outermost hidden part this stands in, and why it is hidden. */
  hidden: { why: HiddenWhy; part: Element } | null;
  closed: Fold;
  /** A `<details>` that is closed: it folds everything but its summary. */
  folds: boolean;
  /** Inside the picked part. */
  wanted: boolean;
  keepsSpace: boolean;
  reach: Reach;
  /** Whether the element's own words are seen and their white space counts; undefined until the first word asks. */
  own: { hidden: HiddenWhy | null; keepsSpace: boolean } | undefined;
};

/** The parts being read, outermost first. Frames are used again: one made for every element is the most a walk throws away. */
export type Stack = { frames: Frame[]; depth: number };

/** The bounds of a walk. */
export type Most = { elements: number; characters: number; records: number; attributes: number };

/** The walk so far: what it knows of the page, what it has read, and where it stands. */
export type Walk = {
  grounds: Grounds;
  selections: Selections;
  /** A part the person wants read whatever hides it. */
  picked: Element | null;
  /** What holds our own button in this page. */
  ownHost: Element | undefined;
  attributes: ReturnType<typeof attributeReader>;
  nodes: NodeRecord[];
  tally: Tally;
  stack: Stack;
  texts: number;
  most: Most;
};
