import { fail, ok, type Result } from '../model/result.ts';
import { breathe } from './breathe.ts';

/** Does long work that yields now and then, and lets the page answer each time. Problem: `cancelled`. */
export async function unhurried<T>(
  work: Generator<void, T, void>,
  signal: AbortSignal | undefined,
): Promise<Result<T>> {
  for (;;) {
    const step = work.next();
    if (step.done) return ok(step.value);
    await breathe();
    if (signal?.aborted) return fail({ kind: 'cancelled' });
  }
}
