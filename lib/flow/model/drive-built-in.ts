import type { Capture } from '../../model/capture.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Deps, DraftWish } from '../deps.ts';
import { builtInDrafter } from './built-in-drafter.ts';
import type { Driving } from './driving.ts';
import { keptJob } from './kept-job.ts';

/** The driver of the browser's own model, with what arrives kept as a job; nothing of it leaves this machine, so nobody is asked. Problem: `model-unavailable`. */
export async function driveBuiltIn(
  deps: Pick<Deps, 'db' | 'now'>,
  capture: Capture,
  { section, onProgress }: Pick<DraftWish, 'section' | 'onProgress'>,
): Promise<Result<Driving>> {
  let hear: (raw: string) => void = () => undefined;
  const heard = { onRaw: (raw: string) => hear(raw), ...(onProgress ? { onProgress } : {}) };
  const drafter = await builtInDrafter(deps, capture, heard);
  if (!drafter.ok) return drafter;
  const begun = { origin: '', model: 'built-in', section: section ?? null };
  const job = await keptJob(deps, capture, begun);
  hear = job.hear;
  return ok({ drafter: drafter.value, ended: job.ended });
}
