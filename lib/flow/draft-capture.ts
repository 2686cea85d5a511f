import { attempt } from '../db/problem-of.ts';
import { readSkills } from '../db/skills.ts';
import { newDraft } from '../lesson/new-draft.ts';
import type { Capture } from '../model/capture.ts';
import type { Draft } from '../model/draft.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Deps, DraftWish } from './deps.ts';
import { newIds } from './new-id.ts';

/** Drafts a lesson from a stored capture and stores the draft; `change` goes over what was drafted. */
export const draftCapture = (deps: Deps, capture: Capture, wish: DraftWish): Promise<Result<Draft>> =>
  attempt(async () => {
    const { section, signal, change = (proposal) => proposal } = wish;
    const newId = newIds(deps);
    // Loaded with the first draft, so that no page waits for them before it is drawn.
    const [{ embedded }, { runDraft }] = await Promise.all([
      import('../draft/embedded.ts'),
      import('../draft/run.ts'),
    ]);
    const drafted = await runDraft(embedded, {
      capture,
      skills: await readSkills(deps.db),
      newId,
      ...(section === undefined ? {} : { section }),
      ...(signal === undefined ? {} : { signal }),
    });
    if (!drafted.ok) return drafted;
    if (signal?.aborted) return fail({ kind: 'cancelled' });
    const proposal = change(drafted.value);
    const draft = newDraft({ at: deps.now(), newId, capture: capture.id, proposal });
    await deps.db.drafts.put(draft);
    return ok(draft);
  });
