import { normalText } from '../text/normalise.ts';
import { type Anchor, anchorOf } from './anchor.ts';
import { items } from './guard.ts';
import type { Item } from './item.ts';
import { once, type Prepared } from './prepare.ts';

/** A quote that is asked for, read once for all rules; `seen` tells that its words were found, whatever their marks. */
export type Asked = {
  readonly text: string;
  readonly items: () => readonly Item[];
  /** The word of it that the page has least of; null where the page lacks one. */
  readonly anchor: () => Anchor | null;
  readonly seen: { words: boolean };
};

export function askedOf({ options, index }: Prepared, exact: string): Asked {
  const text = normalText(exact.trimEnd()).trim();
  const read = once(() => items(text, options));
  return { text, items: read, anchor: once(() => anchorOf(index(), read())), seen: { words: false } };
}
