import type { Live } from '../deps.ts';

/** Two values that change as one; tells once both are there, and with every change of either. */
export const both = <A, B>(one: Live<A>, other: Live<B>): Live<[A, B]> => ({
  subscribe({ next, error = () => undefined }) {
    let first: { value: A } | undefined;
    let second: { value: B } | undefined;
    const tell = () => first && second && next([first.value, second.value]);
    const watches = [
      one.subscribe({
        next(value) {
          first = { value };
          tell();
        },
        error,
      }),
      other.subscribe({
        next(value) {
          second = { value };
          tell();
        },
        error,
      }),
    ];
    return { unsubscribe: () => watches.forEach((watch) => void watch.unsubscribe()) };
  },
});
