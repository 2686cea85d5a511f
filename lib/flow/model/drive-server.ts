import type { Capture } from '../../model/capture.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { Deps, DraftWish } from '../deps.ts';
import type { Driving } from './driving.ts';
import type { Found } from './found.ts';
import { keptJob } from './kept-job.ts';
import { previewFor } from './preview-for.ts';
import { readServer } from './read-server.ts';
import { serverDrafter } from './server-drafter.ts';

/** The driver of the server that is set up, with what arrives kept as a job. Problems: `ask-first`, `endpoint-too-small`, those of `readServer`. */
export async function driveServer(
  deps: Deps,
  capture: Capture,
  { approved, section, onProgress }: DraftWish,
  driver: Found['driver'],
): Promise<Result<Driving>> {
  const found = await readServer(deps, driver);
  if (!found.ok) return found;
  const { endpoint, origin } = found.value;
  if (endpoint.alwaysAsk && approved !== true) return fail({ kind: 'ask-first' });
  const shown = await previewFor(deps, found.value, { capture, section });
  if (!shown.ok) return shown;
  const begun = { origin, model: endpoint.model, section: section ?? null };
  const job = await keptJob(deps, capture, { ...begun, hash: shown.value.hash });
  const heard = { onRaw: job.hear, ...(onProgress ? { onProgress } : {}) };
  const drafter = await serverDrafter(deps, found.value, { capture, ...heard });
  return ok({ drafter, ended: job.ended });
}
