import type { Draft } from '../model/draft.ts';
import type { Id } from '../model/id.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { changeDraft } from './change-draft.ts';
import type { Deps } from './deps.ts';

/** Puts an open draft away; `restoreDraft` undoes it. */
export const discardDraft = (deps: Deps, { draft: id }: { draft: Id }): Promise<Result<Draft>> =>
  changeDraft(deps, id, (draft) =>
    draft.state === 'saved'
      ? fail({ kind: 'not-found', what: 'draft' })
      : ok({ ...draft, state: 'discarded', changedAt: deps.now() }),
  );
