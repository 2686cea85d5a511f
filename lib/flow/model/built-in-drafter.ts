import type { Drafter } from '../../draft/drafter.ts';
import type { Model } from '../../draft/model/model-drafter.ts';
import { sha256 } from '../../hash/sha256.ts';
import type { Capture } from '../../model/capture.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { languageModel } from '../../platform/language-model.ts';
import type { Deps } from '../deps.ts';

/** What a browser's model has where it does not say. */
const LITTLE = 4_096;

/** The driver of the browser's own model. Problem: `model-unavailable`. */
export async function builtInDrafter(
  { now }: Pick<Deps, 'now'>,
  capture: Capture,
  heard: Pick<Model, 'onProgress' | 'onRaw'>,
): Promise<Result<Drafter>> {
  const model = languageModel();
  const [{ availability, builtInChat, builtInContext }, { modelDrafter }] = await Promise.all([
    import('../../draft/model/built-in.ts'),
    import('../../draft/model/model-drafter.ts'),
  ]);
  if (model === undefined || (await availability(model, capture.language)) !== 'available')
    return fail({ kind: 'model-unavailable' });
  const context = (await builtInContext(model, capture.language)) ?? LITTLE;
  const fence = `PAGE-${sha256(capture.id).slice(0, 12)}`;
  const outline = { context, ratio: 1, saysForm: false, fence };
  const chat = builtInChat(model, capture.language);
  return ok(modelDrafter({ ...outline, ...heard, id: 'built-in', model: 'built-in', now, chat }));
}
