import { attempt } from '../db/problem-of.ts';
import { readSkills } from '../db/skills.ts';
import { isThisMachine } from '../model/address.ts';
import type { Id } from '../model/id.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Deps, Preview } from './deps.ts';
import { outlineOf } from './model/outline-of.ts';
import { serverFor } from './model/read-server.ts';
import { newIds } from './new-id.ts';

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
    if (!found.ok) return found;
    const { endpoint, origin, team } = found.value;
    const { previewOf } = await import('../draft/model/preview.ts');
    const given = {
      capture,
      skills: await readSkills(deps.db),
      newId: newIds(deps),
      ...(section === undefined ? {} : { section }),
    };
    const preview = previewOf(given, endpoint, await outlineOf(deps, endpoint, capture));
    if (!preview.ok) return preview;
    const { model } = endpoint;
    // A team's server passes it on, wherever it runs itself.
    const stays = team === null && isThisMachine(origin);
    return ok({ ...preview.value, origin, team, isThisMachine: stays, model });
  });
