import type { Unit } from '../unit.ts';

/** How a page sets a case beside others: what is looked for and how far it may be trusted. */
export type Layout = 'row' | 'item' | 'paragraph' | 'heading' | 'prose' | 'spread';

/** One case of a run: its words and the act the page has for it, both word for word. */
export type Told = {
  /** Cases of one run are alternatives of one matter. */
  readonly run: string;
  readonly layout: Layout;
  /** How the case is put: a name ("PWR off"), a condition ("if the seal is broken"), or what it is for ("for metals"). */
  readonly put: 'name' | 'condition' | 'aim';
  /** What names the case, the heading of its column; '' elsewhere. */
  readonly header: string;
  readonly label: string;
  readonly act: string;
  /** True where the act was cut behind its first part to be as long as others. */
  readonly cut?: true;
  /** The page goes on behind the act: with a reason, or with more to do. */
  readonly reason: boolean;
  readonly more: number;
  /** The sentence that holds the act. */
  readonly unit: Unit;
  readonly whole: string;
};
