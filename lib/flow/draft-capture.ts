import { attempt } from '../db/problem-of.ts';
import { readSkills } from '../db/skills.ts';
import { newDraft } from '../lesson/new-draft.ts';
import type { Capture } from '../model/capture.ts';
import type { Draft } from '../model/draft.ts';
import { fail, type Result } from '../model/result.ts';
import type { Deps, DraftWish } from './deps.ts';
import { keepDraft } from './keep-draft.ts';
import { chooseDrafter } from './model/choose-drafter.ts';
import { newIds } from './new-id.ts';

/** Drafts a stored capture and stores the draft; `change` goes over it. Problems: the drafter's, `ask-first`, `not-kept`. */
export const draftCapture = (deps: Deps, capture: Capture, wish: DraftWish): Promise<Result<Draft>> =>
  attempt(async () => {
    const { section, signal, change = (proposal) => proposal } = wish;
    const newId = newIds(deps);
    // Loaded with the first draft, so that no page waits for them before it is drawn.
    const [driving, { runDraft }] = await Promise.all([
      chooseDrafter(deps, capture, wish),
      import('../draft/run.ts'),
    ]);
    if (!driving.ok) return driving;
    const { drafter, ended } = driving.value;
    const drafted = await runDraft(drafter, {
      capture,
      skills: await readSkills(deps.db),
      newId,
      ...(section === undefined ? {} : { section }),
      ...(signal === undefined ? {} : { signal }),
    });
    const kept = drafted.ok && signal?.aborted ? fail({ kind: 'cancelled' }) : drafted;
    if (!kept.ok) return ended(kept).then(() => kept);
    const draft = newDraft({ at: deps.now(), newId, capture: capture.id, proposal: change(kept.value) });
    const stored = await keepDraft(deps, capture, draft);
    await ended(stored);
    // What another driver had begun is of no use beside a draft.
    if (stored.ok) await deps.db.jobs.delete(capture.id);
    return stored;
  });
