import { diskUse } from '../../db/disk.ts';
import type { Deps, Live, StorageView } from '../deps.ts';
import { both } from './both.ts';
import { reminder } from './reminder.ts';
import { watchCounts } from './watch-counts.ts';
import { watchPrefs } from './watch-prefs.ts';

/** Space used and left, what is kept, and whether a backup is due; again with every change of the log, captures, drafts or preferences. */
export const watchStorage = (deps: Deps): Live<StorageView> => ({
  subscribe({ next, error }) {
    let live = true;
    const watching = both(watchCounts(deps), watchPrefs(deps)).subscribe({
      next([{ lessons, events }, prefs]) {
        const { lastBackup } = prefs;
        const remind = reminder(prefs, lessons, deps.now());
        diskUse().then(
          (disk) => live && next({ ...disk, lessons, events, lastBackup, remind }),
          (cause) => error?.(cause),
        );
      },
      error: (cause) => error?.(cause),
    });
    return {
      unsubscribe() {
        live = false;
        watching.unsubscribe();
      },
    };
  },
});
