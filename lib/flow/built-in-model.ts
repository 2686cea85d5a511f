import { fail, type Result } from '../model/result.ts';
import { languageModel } from '../platform/language-model.ts';

/** Whether this browser knows models of its own at all; whether one is there is told by asking it. */
export const knowsBuiltIn = (): boolean => languageModel() !== undefined;

export type BuiltInState = 'unavailable' | 'downloadable' | 'downloading' | 'available';

/** Whether this browser has a model of its own, or could download one. */
export async function builtInState(): Promise<BuiltInState> {
  const { availability } = await import('../draft/model/built-in.ts');
  return availability(languageModel());
}

/** Has the browser download its model; only on a click. `onProgress` hears the share that is there. Problems: `model-unavailable`, `cancelled`. */
export async function downloadBuiltIn(
  wish: { onProgress?: (share: number) => void; signal?: AbortSignal } = {},
): Promise<Result<void>> {
  const model = languageModel();
  if (model === undefined) return fail({ kind: 'model-unavailable' });
  const { download } = await import('../draft/model/built-in.ts');
  return download(model, wish);
}
