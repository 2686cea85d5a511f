import { captureFrom } from '../../../lib/capture/capture.ts';
import { walk } from '../../../lib/capture/walk.ts';
import { embedded } from '../../../lib/draft/embedded.ts';
import { runDraft } from '../../../lib/draft/run.ts';
import { starterSkills } from '../../../lib/log/starter-skills.ts';
import { uuidv7 } from '../../../lib/model/id.ts';

const newId = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));

/** Captures the page once; what comes back drafts from that capture each time it is called. */
export async function draftOf(document: Document): Promise<() => Promise<void>> {
  const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
  const capture = await captureFrom(walk(document, { scope: 'page' }), {
    at: Date.now(),
    id: newId(),
    parse,
  });
  if (!capture.ok) throw new Error(capture.problem.kind);
  return async () => {
    const drafted = await runDraft(embedded, { capture: capture.value, skills: starterSkills, newId });
    if (!drafted.ok) throw new Error(drafted.problem.kind);
  };
}
