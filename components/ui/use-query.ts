import { useLayoutEffect, useState } from 'react';
import type { Deps, Live } from '../../lib/flow/deps.ts';
import { problemOf } from '../../lib/flow/problem-of.ts';
import type { Problem } from '../../lib/model/problem.ts';
import { useDeps } from '../deps.tsx';
import { inputKey, takeQuery } from './ask-early.ts';

/** A query on its way, its latest value, or what stopped it. */
export type Query<T> =
  | { state: 'loading' }
  | { state: 'ready'; value: T }
  | { state: 'failed'; problem: Problem };

const LOADING = { state: 'loading' } as const;

const asProblem = (error: unknown): Problem =>
  problemOf(error) ?? { kind: 'unexpected', detail: error instanceof Error ? error.message : String(error) };

/**
 * Subscribes to a live query of lib/flow/queries and renders its latest value: `useQuery(watchDraft, id)`.
 * `input` must be plain JSON; another input is another query. With `keep`, the old value stays until the new query
 * answers, so that a list does not blink while a person types its filter.
 */
export function useQuery<I, T>(
  watch: (deps: Deps, input: I) => Live<T>,
  input: I,
  { keep = false }: { keep?: boolean } = {},
): Query<T> {
  const deps = useDeps();
  const key = inputKey(input);
  const [found, setFound] = useState<{ key: string; query: Query<T> }>({ key, query: LOADING });
  // Asked before the browser paints, so that the answer is on its way while it does.
  useLayoutEffect(() => {
    const subscription = takeQuery(deps, watch, key).subscribe({
      next: (value) => setFound({ key, query: { state: 'ready', value } }),
      error: (error) => setFound({ key, query: { state: 'failed', problem: asProblem(error) } }),
    });
    return () => subscription.unsubscribe();
  }, [watch, deps, key]);
  return found.key === key || (keep && found.query.state === 'ready') ? found.query : LOADING;
}

/** The value of a query once it has one; `fallback` before that and after a failure. */
export const valueOr = <T, F>(query: Query<T>, fallback: F): T | F =>
  query.state === 'ready' ? query.value : fallback;
