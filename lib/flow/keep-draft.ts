import { attempt } from '../db/problem-of.ts';
import { requireSame } from '../db/same-capture.ts';
import type { Capture } from '../model/capture.ts';
import type { Draft } from '../model/draft.ts';
import { ok, type Result } from '../model/result.ts';
import type { Deps } from './deps.ts';

/** Stores what was drafted from a capture, unless that was erased or changed meanwhile. Problems: `not-kept`, storage. */
export const keepDraft = ({ db }: Deps, capture: Capture, draft: Draft): Promise<Result<Draft>> =>
  attempt(() =>
    db.transaction('rw', [db.drafts, db.captures], async () => {
      await requireSame(db, capture);
      await db.drafts.put(draft);
      return ok(draft);
    }),
  );
