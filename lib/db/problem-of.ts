import type { Problem } from '../model/problem.ts';
import { fail, type Result } from '../model/result.ts';

type Refusal = Error & { problem: Problem };

/** Throws a Problem out of a transaction, which then leaves nothing behind; `attempt` turns it into a Result again. */
export function refuse(problem: Problem): never {
  throw Object.assign(new Error(problem.kind), { problem });
}

const UNAVAILABLE: ReadonlySet<string> = new Set([
  'OpenFailedError',
  'MissingAPIError',
  'DatabaseClosedError',
  'InvalidStateError',
  'UnknownError',
  'TimeoutError',
  'AbortError',
  'TransactionInactiveError',
  'NotFoundError',
  'SecurityError',
  'NoSuchDatabaseError',
  'UpgradeError',
]);

type Linked = Error & { inner?: unknown; failures?: unknown[] };

/** An error with those it wraps: Dexie keeps the browser's error as `inner`, and those of a bulk call in a list. */
function chain(error: unknown, deep = 0): Error[] {
  if (!(error instanceof Error) || deep > 4) return [];
  const { inner, failures, cause } = error as Linked;
  return [error, ...[inner, cause, failures?.[0]].flatMap((one) => chain(one, deep + 1))];
}

/** What a storage error means to the person; null for anything that is a bug of ours. */
export function problemOf(error: unknown): Problem | null {
  const errors = chain(error);
  const refused = errors.find((one): one is Refusal => 'problem' in one);
  if (refused) return refused.problem;
  const names = errors.map(({ name }) => name);
  if (names.includes('QuotaExceededError')) return { kind: 'storage-full' };
  if (names.includes('VersionError')) return { kind: 'storage-newer' };
  return names.some((name) => UNAVAILABLE.has(name)) ? { kind: 'storage-unavailable' } : null;
}

/** Runs what touches the database; its expected failures come back as Problems, bugs are thrown on. */
export async function attempt<T>(action: () => PromiseLike<Result<T>>): Promise<Result<T>> {
  try {
    return await action();
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    return fail(problem);
  }
}
