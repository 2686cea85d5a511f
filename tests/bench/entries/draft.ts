import { captureFrom } from '../../../lib/capture/capture.ts';
import { walk } from '../../../lib/capture/walk.ts';
import { embedded } from '../../../lib/draft/embedded.ts';
import { runDraft } from '../../../lib/draft/run.ts';
import { starterSkills } from '../../../lib/log/starter-skills.ts';
import type { Capture } from '../../../lib/model/capture.ts';
import { uuidv7 } from '../../../lib/model/id.ts';

const newId = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));

/** Captures the page. */
export async function captureOf(document: Document): Promise<Capture> {
  const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
  const capture = await captureFrom(walk(document, { scope: 'page' }), {
    at: Date.now(),
    id: newId(),
    parse,
  });
  if (!capture.ok) throw new Error(capture.problem.kind);
  return capture.value;
}

/** Drafts from a finished capture, as the rules alone do; gives back the ms it took. */
export async function draft(capture: Capture): Promise<number> {
  const begun = performance.now();
  const drafted = await runDraft(embedded, { capture, skills: starterSkills, newId });
  if (!drafted.ok) throw new Error(drafted.problem.kind);
  return performance.now() - begun;
}
