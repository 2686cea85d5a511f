import { attempt } from '../db/problem-of.ts';
import { isSameCapture } from '../db/same-capture.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Added } from './add-missing.ts';
import type { Deps } from './deps.ts';

/** Undoes adding a block, as long as nothing else has changed the capture. Problem: `not-found`. */
export const takeBackMissing = (deps: Deps, { before, after }: Added): Promise<Result<void>> =>
  attempt(() =>
    deps.db.transaction('rw', deps.db.captures, async () => {
      const now = await deps.db.captures.get(after.id);
      if (!isSameCapture(now, after)) return fail({ kind: 'not-found', what: 'capture' });
      await deps.db.captures.put(before);
      return ok(undefined);
    }),
  );
