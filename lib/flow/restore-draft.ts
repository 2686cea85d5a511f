import type { Draft } from '../model/draft.ts';
import type { Id } from '../model/id.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { changeDraft } from './change-draft.ts';
import type { Deps } from './deps.ts';

/** Brings a discarded draft back as it was. */
export const restoreDraft = (deps: Deps, { draft: id }: { draft: Id }): Promise<Result<Draft>> =>
  changeDraft(deps, id, (draft) =>
    draft.state === 'saved'
      ? fail({ kind: 'not-found', what: 'draft' })
      : ok({ ...draft, state: 'open', changedAt: deps.now() }),
  );
