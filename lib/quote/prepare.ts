import { type Normalised, normalise } from '../text/normalise.ts';
import { type FindOptions, items } from './guard.ts';
import type { Item } from './item.ts';
import { type Index, indexOf } from './repaired.ts';

/** A text made ready for many quotes; its items are only read when a quote does not stand there word for word. */
export type Prepared = {
  readonly normal: Normalised;
  readonly options: FindOptions;
  readonly items: () => readonly Item[];
  readonly index: () => Index;
};

const once = <T>(make: () => T): (() => T) => {
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
  return { normal, options, items: read, index: once(() => indexOf(read())) };
}
