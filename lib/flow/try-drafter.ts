import { attempt } from '../db/problem-of.ts';
import { readSkills } from '../db/skills.ts';
import type { Proposal } from '../model/draft.ts';
import type { Result } from '../model/result.ts';
import type { Deps, DraftProgress, Prefs } from './deps.ts';
import { builtInDrafter } from './model/built-in-drafter.ts';
import { readServer } from './model/read-server.ts';
import { sampleCapture } from './model/sample-capture.ts';
import { serverDrafter } from './model/server-drafter.ts';
import { newIds } from './new-id.ts';

type Trial = {
  drafter: Prefs['drafter'];
  signal?: AbortSignal;
  onProgress?: (progress: DraftProgress) => void;
};

/** Drafts from the sample page with a driver; nothing is stored but that it was sent. Problems: the driver's. */
export const tryDrafter = (deps: Deps, { drafter, signal, onProgress }: Trial): Promise<Result<Proposal>> =>
  attempt(async () => {
    const capture = await sampleCapture(deps);
    if (!capture.ok) return capture;
    const { runDraft } = await import('../draft/run.ts');
    const given = { capture: capture.value, skills: await readSkills(deps.db), newId: newIds(deps) };
    const input = { ...given, ...(signal ? { signal } : {}) };
    if (drafter === 'embedded') return runDraft((await import('../draft/embedded.ts')).embedded, input);
    const heard = onProgress ? { onProgress } : {};
    if (drafter === 'built-in') {
      const own = await builtInDrafter(deps, capture.value, heard);
      return own.ok ? runDraft(own.value, input) : own;
    }
    const found = await readServer(deps, drafter);
    if (!found.ok) return found;
    const server = await serverDrafter(deps, found.value, { capture: capture.value, what: 'try', ...heard });
    return runDraft(server, input);
  });
