import { normalText } from '../text/normalise.ts';
import { beginsLetter } from '../text/tokens.ts';
import { readBeside } from './beside.ts';
import type { Place } from './context.ts';
import { items } from './guard.ts';
import type { Item, Said } from './item.ts';
import { once, type Prepared } from './prepare.ts';

/**
 * A quote that is asked for, read once for all rules: its `items` with their places in it, and its `words` as they are compared, of which
 * those of a long quote that stand beside its beginning on the page are taken from there. `head` is as much of a long one's beginning as
 * tells most apart, null of a short one. `seen` tells whether its words were found, whatever their marks, and where its head stands, and
 * whether only there: null where the page does not have it, nothing where it was not looked for or that takes too long to say.
 */
export type Asked = {
  readonly text: string;
  readonly items: () => readonly Item[];
  readonly words: () => readonly Said[];
  readonly head: () => readonly Item[] | null;
  readonly seen: { words: boolean; head?: (Place & { isOnly: boolean }) | null };
};

const HEAD = 150;
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
  const whole = once(() => items(text, options));
  const words = () => (seen.head ? readBeside(page, text, seen.head.start) : whole());
  return { text, items: whole, words: once(words), head: once(head), seen };
}
