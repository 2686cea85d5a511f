import type { Problem } from './problem.ts';

/** An expected outcome: a value, or a Problem the person can be told about. Bugs throw instead. */
export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (problem: Problem): { ok: false; problem: Problem } => ({ ok: false, problem });

/** Ends an exhaustive switch: a new kind breaks the build, not the person. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}

/** Narrows away undefined where its presence would be a bug. */
export function must<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`missing: ${what}`);
  return value;
}
