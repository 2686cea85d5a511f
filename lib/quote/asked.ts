import { normalText } from '../text/normalise.ts';
import { items } from './guard.ts';
import type { Item } from './item.ts';
import { once, type Prepared } from './prepare.ts';

/** A quote that is asked for, read once for all rules; `seen` tells that its words were found, whatever their marks. */
export type Asked = {
  readonly text: string;
  readonly items: () => readonly Item[];
  readonly seen: { words: boolean };
};

export function askedOf({ options }: Prepared, exact: string): Asked {
  const text = normalText(exact.trimEnd()).trim();
  return { text, items: once(() => items(text, options)), seen: { words: false } };
}
