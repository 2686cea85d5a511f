import { lessonOf } from '../db/lesson-events.ts';
import { attempt } from '../db/problem-of.ts';
import { isKnown } from '../model/event.ts';
import { ok, type Result } from '../model/result.ts';
import type { Deps, ImportPlan, PlanProgress, Watched } from './deps.ts';
import { getPrefs } from './get-prefs.ts';
import { importChanges } from './import-changes.ts';
import { importedPrefs } from './imported-prefs.ts';
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
      fresh: events.length,
      known: read.value.events.length - events.length,
      carried: events.filter((event) => !isKnown(event)).length,
      lessons: new Set(events.map(lessonOf).filter((lesson) => lesson !== null)).size,
      drafts: drafts.length,
      carriedDrafts: drafts.filter(({ state }) => state === 'carried').length,
      changes: changes.value,
      sets: importedPrefs(here.value, prefs),
      data: { events, drafts, prefs },
    });
  });
