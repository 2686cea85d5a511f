import { readMeta } from '../db/meta.ts';
import { attempt, refuse } from '../db/problem-of.ts';
import type { Capture } from '../model/capture.ts';
import type { Id } from '../model/id.ts';
import { ok, type Result } from '../model/result.ts';
import type { Captured, Deps, DraftWish } from './deps.ts';
import { draftCapture } from './draft-capture.ts';
import { knownLessons } from './known-lessons.ts';
import { tidyAway } from './tidy-away.ts';

/** `device` is what this one was when the capture was begun. */
type Kept = DraftWish & { device?: Id };

/** Stores a capture before anything is drafted from it, so that a drafter that fails loses nothing. */
export const keepCapture = (
  deps: Deps,
  capture: Capture,
  { device, ...wish }: Kept,
): Promise<Result<Captured>> =>
  attempt(async () => {
    await tidyAway(deps.db, deps.now());
    await deps.db.transaction('rw', [deps.db.captures, deps.db.meta], async () => {
      // Erasing everything makes it another device.
      if (device !== undefined && (await readMeta(deps.db, 'device')) !== device)
        refuse({ kind: 'not-kept', why: 'erased' });
      await deps.db.captures.put(capture);
    });
    wish.onCapture?.(capture.id);
    const draft = await draftCapture(deps, capture, wish);
    if (!draft.ok) return draft;
    const known = await knownLessons(deps.db, capture, { sources: [capture.source.key], except: null });
    return ok({ capture, draft: draft.value, known });
  });
