import { applyEdit } from '../lesson/edit.ts';
import { SELF } from '../lesson/own-words.ts';
import { displacedBy } from '../lesson/put-back.ts';
import { quotedIn } from '../lesson/quoted.ts';
import type { Claim } from '../model/claim.ts';
import type { Draft } from '../model/draft.ts';
import type { Id } from '../model/id.ts';
import type { LessonContent } from '../model/lesson.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { changeDraft } from './change-draft.ts';
import type { Deps } from './deps.ts';
import { newIds } from './new-id.ts';

type Before = { before: LessonContent; cleaned: Draft['cleaned'] };

type Removed = { draft: Id; id: Id } & Before;

/** What putting back displaced, which can be put back itself: `before` is the content it stood in. */
export type Displaced = { claim: Claim } & Before;

/** Undoes a removal; tells what had been written into its place meanwhile. Problems: `not-found`, `not-kept`, storage. */
export async function putBack(
  deps: Deps,
  { draft, cleaned, ...removed }: Removed,
): Promise<Result<Displaced | null>> {
  let displaced: Displaced | null = null;
  const changed = await changeDraft(deps, draft, (now) => {
    if (now.state !== 'open') return fail({ kind: 'not-found', what: 'draft' });
    // What was removed before a word was redacted still holds it.
    if (now.cleaned !== cleaned) return fail({ kind: 'not-kept', why: 'redacted' });
    const context = { at: deps.now(), by: SELF, newId: newIds(deps), ownWords: false };
    const quoted = quotedIn(now.content);
    const edited = applyEdit(now, { kind: 'put-back', ...removed }, { ...context, quoted });
    const claim = edited.ok ? displacedBy(edited.value.content, now.content) : null;
    displaced = claim && { claim, before: now.content, cleaned };
    return edited;
  });
  return changed.ok ? ok(displaced) : changed;
}
