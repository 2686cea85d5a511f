import { attempt } from '../db/problem-of.ts';
import type { Id } from '../model/id.ts';
import { fail, type Result } from '../model/result.ts';
import type { Deps, Preview } from './deps.ts';
import { previewFor } from './model/preview-for.ts';
import { serverFor } from './model/read-server.ts';

/** What drafting a stored capture with the model server would send, exactly. Problems: `not-found`, `endpoint-too-small`, those of `serverFor`. */
export const previewSending = (
  deps: Deps,
  { capture: id, section }: { capture: Id; section?: string },
): Promise<Result<Preview>> =>
  attempt(async () => {
    const capture = await deps.db.captures.get(id);
    if (!capture) return fail({ kind: 'not-found', what: 'capture' });
    const { drafter } = await deps.prefs.get();
    const found = await serverFor(deps, drafter === 'team' ? 'team' : 'openai');
    return found.ok ? previewFor(deps, found.value, { capture, section }) : found;
  });
