import type { Id } from '../model/id.ts';
import { fail, type Result } from '../model/result.ts';
import type { Deps, Preview } from './deps.ts';

/** What drafting a stored capture with the model server would send, exactly. Problems: `not-found`, `endpoint-missing`, `endpoint-too-small`. */
export async function previewSending(
  _: Deps,
  __: { capture: Id; section?: string },
): Promise<Result<Preview>> {
  return fail({ kind: 'endpoint-missing' });
}
