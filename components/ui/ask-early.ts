import type { Deps, Live } from '../../lib/flow/deps.ts';

type Said<T> = { value: T } | { error: unknown };
type Observer<T> = Parameters<Live<T>['subscribe']>[0];

const tell = <T>(observer: Observer<T>, said: Said<T>) =>
  'value' in said ? observer.next(said.value) : observer.error?.(said.error);

/** A query that runs already; whoever subscribes first gets what it said meanwhile and all it says later. */
function running<T>(source: Live<T>): Live<T> {
  let said: Said<T> | null = null;
  let observer: Observer<T> | null = null;
  const hear = (next: Said<T>) => {
    said = next;
    if (observer !== null) tell(observer, next);
  };
  const subscription = source.subscribe({
    next: (value) => hear({ value }),
    error: (error) => hear({ error }),
  });
  return {
    subscribe(next) {
      observer = next;
      if (said !== null) tell(next, said);
      return subscription;
    },
  };
}

const asked = new WeakMap<Deps, Map<unknown, Map<string, unknown>>>();

/** What a query is asked with, as one string. */
export const inputKey = (input: unknown): string => JSON.stringify(input) ?? 'null';

/**
 * Asks a query before the component that shows it is drawn, so that the answer is on its way meanwhile. Only for what is
 * sure to be drawn: a query nobody takes over runs for as long as the page is open.
 */
export function askEarly<I, T>(deps: Deps, watch: (deps: Deps, input: I) => Live<T>, input: I): void {
  const queries = asked.get(deps) ?? new Map<unknown, Map<string, unknown>>();
  const inputs = queries.get(watch) ?? new Map<string, unknown>();
  asked.set(deps, queries.set(watch, inputs.set(inputKey(input), running(watch(deps, input)))));
}

/** The query, the one asked early if there is one; that is handed out once. */
export function takeQuery<I, T>(deps: Deps, watch: (deps: Deps, input: I) => Live<T>, key: string): Live<T> {
  const inputs = asked.get(deps)?.get(watch);
  const early = inputs?.get(key) as Live<T> | undefined;
  inputs?.delete(key);
  return early ?? watch(deps, JSON.parse(key) as I);
}
