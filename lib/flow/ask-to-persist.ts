import { readCount, rollupKey } from '../db/rollup.ts';
import type { Deps } from './deps.ts';
import { live } from './queries/live.ts';
import { setPrefs } from './set-prefs.ts';

/** Settles when a lesson is kept; at once when there is one already. */
function firstLesson({ db }: Deps): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const watching = live(() => readCount(db, rollupKey.lessons('*'))).subscribe({
    next: (lessons) => (lessons > 0 ? resolve() : undefined),
    error: reject,
  });
  return promise.finally(() => watching.unsubscribe());
}

/**
 * Asks the browser once, by `persist`, not to clear what is stored when the disk runs low; not before there is a
 * lesson to lose. A browser that fails to answer is asked another time.
 */
export async function askToPersist(deps: Deps, persist: () => Promise<boolean>): Promise<void> {
  try {
    await firstLesson(deps);
    if ((await deps.prefs.get()).persistAsked) return;
    await persist();
    await setPrefs(deps, { patch: { persistAsked: true } });
  } catch {
    // Nothing was asked of the person, so there is nothing to tell.
  }
}
