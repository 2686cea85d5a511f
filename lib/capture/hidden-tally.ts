import { withoutInvisible } from './invisible.ts';
import { type HiddenCount, type HiddenWhy, LONGEST, type WalkStats } from './records.ts';
import { boxOf, firstChildOf, shadowOf } from './safe-dom.ts';

// Cut only once it is redacted.
const EXAMPLE = LONGEST.example;
const LOADING = /(?:^|[\s_-])(?:skeleton|shimmer)(?:[\s_-]|$)/i;

/** Counts what the walk sees and what it leaves out. */
export type Tally = {
  stats: WalkStats;
  /** Cleans and counts a visible text. */
  text(raw: string): string;
  /** Counts words nobody sees; all words of one hidden part are one stretch. */
  hiddenText(why: HiddenWhy, part: Element, raw: string): void;
  /** Notes signs that the page is not finished, or that an element keeps its inside to itself. */
  note(element: Element, tag: string, attributes: Readonly<Record<string, string>>): void;
};

export function createTally(loading: number): Tally {
  const stats: WalkStats = {
    elements: 0,
    characters: 0,
    cut: null,
    invisible: 0,
    hidden: [],
    loading,
    sealed: [],
    cutAttributes: 0,
  };
  let last: Element | null = null;
  let open: HiddenCount | null = null;
  return {
    stats,
    text(raw) {
      const { text, removed } = withoutInvisible(raw);
      stats.invisible += removed;
      stats.characters += text.length;
      return text;
    },
    hiddenText(why, part, raw) {
      const isShown = part !== last || (open?.count === 1 && open.example.length < EXAMPLE);
      const words = isShown ? withoutInvisible(raw).text.replace(/\s+/g, ' ').trim() : '';
      if (words === '') return;
      if (part === last && open !== null) {
        if (open.count === 1 && open.example.length < EXAMPLE)
          open.example = `${open.example} ${words}`.slice(0, EXAMPLE);
        return;
      }
      last = part;
      open = stats.hidden.find((entry) => entry.why === why) ?? null;
      if (open !== null) {
        open.count += 1;
        return;
      }
      open = { why, count: 1, example: words.slice(0, EXAMPLE) };
      stats.hidden.push(open);
    },
    note(element, tag, attributes) {
      if (attributes['aria-busy'] === 'true' || LOADING.test(attributes.class ?? '')) stats.loading += 1;
      if (tag.includes('-') && isSealed(element) && stats.sealed.length < 50)
        stats.sealed.push(tag.slice(0, LONGEST.sealed));
    },
  };
}

/** A custom element that takes up room though nothing in it can be reached: its shadow tree is closed. */
const isSealed = (element: Element): boolean =>
  shadowOf(element) === null && firstChildOf(element) === null && boxOf(element).height > 8;
