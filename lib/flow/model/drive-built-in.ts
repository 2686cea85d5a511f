import { sha256 } from '../../hash/sha256.ts';
import type { Capture } from '../../model/capture.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { languageModel } from '../../platform/language-model.ts';
import type { Deps, DraftWish } from '../deps.ts';
import type { Driving } from './driving.ts';

/** What a browser's model has where it does not say. */
const LITTLE = 4_096;

/** The driver of the browser's own model; nothing of it leaves this machine, so nobody is asked. Problem: `model-unavailable`. */
export async function driveBuiltIn(
  { now }: Pick<Deps, 'now'>,
  capture: Capture,
  { onProgress }: Pick<DraftWish, 'onProgress'>,
): Promise<Result<Driving>> {
  const model = languageModel();
  const [{ availability, builtInChat, builtInContext }, { modelDrafter }] = await Promise.all([
    import('../../draft/model/built-in.ts'),
    import('../../draft/model/model-drafter.ts'),
  ]);
  if (model === undefined || (await availability(model, capture.language)) !== 'available')
    return fail({ kind: 'model-unavailable' });
  const context = (await builtInContext(model, capture.language)) ?? LITTLE;
  const fence = `PAGE-${sha256(capture.id).slice(0, 12)}`;
  const told = { id: 'built-in', model: 'built-in', now, ...(onProgress ? { onProgress } : {}) };
  const outline = { context, ratio: 1, saysForm: false, fence };
  const drafter = modelDrafter({ ...outline, ...told, chat: builtInChat(model, capture.language) });
  return ok({ drafter, ended: async () => undefined });
}
