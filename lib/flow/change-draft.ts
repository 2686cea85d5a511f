import { attempt } from '../db/problem-of.ts';
import type { Draft } from '../model/draft.ts';
import type { Id } from '../model/id.ts';
import { fail, type Result } from '../model/result.ts';
import type { Deps } from './deps.ts';

/** Changes one stored draft in one transaction; `change` may read captures and says what to store or why not. */
export const changeDraft = (
  { db }: Deps,
  id: Id,
  change: (draft: Draft) => Result<Draft> | PromiseLike<Result<Draft>>,
): Promise<Result<Draft>> =>
  attempt(() =>
    db.transaction('rw', [db.drafts, db.captures], async () => {
      const draft = await db.drafts.get(id);
      if (!draft) return fail({ kind: 'not-found', what: 'draft' });
      const changed = await change(draft);
      if (changed.ok) await db.drafts.put(changed.value);
      return changed;
    }),
  );
