import { type Normalised, normalise } from '../text/normalise.ts';
import { type Index, indexOf } from './anchor.ts';
import { type Counts, countsOf } from './context.ts';
import { type FindOptions, items } from './guard.ts';
import type { Item } from './item.ts';

/** A text made ready for many quotes; its items are only read when a quote does not stand there word for word. */
export type Prepared = {
  readonly normal: Normalised;
  readonly options: FindOptions;
  /** What a stretch of the normalised text was before, with its line breaks. */
  readonly source: (start: number, end: number) => string;
  /** Whether it has dots in a row, which may be quoted as they are. */
  readonly hasDots: () => boolean;
  /** How often it has each character; null where it is short. */
  readonly counts: () => Counts | null;
  readonly items: () => readonly Item[];
  readonly index: () => Index;
};

export const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** What does not depend on a quote is worked out once. */
export function prepare(text: string, options: FindOptions = {}): Prepared {
  const normal = normalise(text);
  const read = once(() => items(normal.text, options));
  const index = once(() => indexOf(read()));
  const source = (start: number, end: number) => text.slice(normal.map[start], normal.map[end]);
  const hasDots = once(() => normal.text.includes('...'));
  const counts = once(() => countsOf(normal.text));
  return { normal, options, source, hasDots, counts, items: read, index };
}
