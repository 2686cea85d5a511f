import { attempt } from '../db/problem-of.ts';
import { ok, type Result } from '../model/result.ts';
import { appendImported } from './append-imported.ts';
import type { Deps, ImportPlan, Watched } from './deps.ts';
import { getPrefs } from './get-prefs.ts';
import { importedPrefs } from './imported-prefs.ts';
import { newDrafts } from './new-drafts.ts';
import { setPrefs } from './set-prefs.ts';

/**
 * Does what a plan says; cut short or cancelled, what is stored stays and doing it again adds the rest.
 * Problems: `cancelled`, storage.
 */
export const applyImport = (
  deps: Deps,
  { plan, ...watched }: Watched & { plan: ImportPlan },
): Promise<Result<{ added: number; known: number }>> =>
  attempt(async () => {
    const { events, drafts, prefs } = plan.data;
    const added = await appendImported(deps, events, watched);
    if (!added.ok) return added;
    await deps.db.drafts.bulkPut(await newDrafts(deps.db, drafts, []));
    const here = await getPrefs(deps);
    if (!here.ok) return here;
    const set = await setPrefs(deps, { patch: importedPrefs(here.value, prefs) });
    return set.ok ? ok({ added: added.value, known: events.length - added.value }) : set;
  });
