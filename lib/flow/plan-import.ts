import { attempt } from '../db/problem-of.ts';
import { ok, type Result } from '../model/result.ts';
import type { Deps, ImportPlan, PlanProgress, Watched } from './deps.ts';
import { getPrefs } from './get-prefs.ts';
import { importChanges } from './import-changes.ts';
import { importCounts } from './import-counts.ts';
import { importEffects } from './import-effects.ts';
import { importedPrefs, otherName } from './imported-prefs.ts';
import { newDrafts } from './new-drafts.ts';
import { newEvents } from './new-events.ts';
import { readImport } from './read-import.ts';

type Wish = Watched<PlanProgress> & { text: string };

/** Says what importing a file would do; nothing is written. Problems: those of `readImport`, storage. */
export const planImport = (deps: Deps, { text, ...watched }: Wish): Promise<Result<ImportPlan>> =>
  attempt(async () => {
    const read = await readImport(text, watched);
    if (!read.ok) return read;
    const here = await getPrefs(deps);
    if (!here.ok) return here;
    const fresh = await newEvents(deps.db, read.value.events, watched);
    if (!fresh.ok) return fresh;
    const changes = await importChanges(deps.db, fresh.value, watched);
    if (!changes.ok) return changes;
    const [{ exportedAt, prefs }, events] = [read.value, fresh.value];
    const drafts = await newDrafts(deps.db, read.value.drafts, events);
    return ok({
      exportedAt,
      ...importCounts(read.value.events.length, events, drafts),
      changes: changes.value,
      ...(await importEffects(deps.db, events, deps.now())),
      otherName: otherName(here.value, prefs),
      sets: importedPrefs(here.value, prefs),
      data: { events, drafts, prefs },
    });
  });
