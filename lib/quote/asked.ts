import { normalText } from '../text/normalise.ts';
import { beginsLetter } from '../text/tokens.ts';
import { readBeside } from './beside.ts';
import type { Place } from './context.ts';
import { items } from './guard.ts';
import type { Item } from './item.ts';
import { once, type Prepared } from './prepare.ts';

/**
 * A quote that is asked for, read once for all rules: all of it, and of a long one as much of its beginning as tells most apart.
 * `seen` tells whether its words were found, whatever their marks, and where its beginning stands on the page: null where it does not.
 */
export type Asked = {
  readonly text: string;
  readonly items: () => readonly Item[];
  readonly head: () => readonly Item[] | null;
  readonly seen: { words: boolean; head?: Place | null };
};

const HEAD = 200;
// As far behind is looked for a place to cut at.
const REACH = 60;
// A shorter quote is read whole in the time.
const LONG = 450;
// The last ones may be read otherwise by what follows them.
const UNSURE = 3;

/** Where the beginning of a text may be cut off, between two words; -1 where none end. */
function cutOf(text: string): number {
  for (let at = HEAD; at < HEAD + REACH; at++)
    if (text.charAt(at) === ' ' || beginsLetter(text, at)) return at;
  return -1;
}

export function askedOf(page: Prepared, exact: string): Asked {
  const { options } = page;
  const text = normalText(exact.trimEnd()).trim();
  const head = (): readonly Item[] | null => {
    const cut = text.length > LONG ? cutOf(text) : -1;
    return cut < 0 ? null : items(text.slice(0, cut), options).slice(0, -UNSURE);
  };
  const seen: Asked['seen'] = { words: false };
  const read = () => (seen.head ? readBeside(page, text, seen.head.start) : items(text, options));
  return { text, items: once(read), head: once(head), seen };
}
