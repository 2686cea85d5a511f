import { setPrefs } from '../../lib/flow/set-prefs.ts';
import { useDeps } from '../deps.tsx';
import { useSay } from '../ui/toast.tsx';

/** Puts the reminder of a backup off, or says why that could not be kept; gives which. */
export function useSnooze(): () => Promise<boolean> {
  const deps = useDeps();
  const say = useSay();
  return async () => {
    const put = await setPrefs(deps, { patch: { backupSnoozedAt: deps.now() } });
    if (!put.ok) say.problem(put.problem);
    return put.ok;
  };
}
