import { readEndpoint } from '../db/endpoint.ts';
import { attempt } from '../db/problem-of.ts';
import { readSkills } from '../db/skills.ts';
import { isThisMachine } from '../model/address.ts';
import type { Id } from '../model/id.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { webOrigin } from '../platform/origin-pattern.ts';
import type { Deps, Preview } from './deps.ts';
import { outlineOf } from './model/outline-of.ts';
import { newIds } from './new-id.ts';

/** What drafting a stored capture with the model server would send, exactly. Problems: `not-found`, `endpoint-missing`, `endpoint-too-small`. */
export const previewSending = (
  deps: Deps,
  { capture: id, section }: { capture: Id; section?: string },
): Promise<Result<Preview>> =>
  attempt(async () => {
    const capture = await deps.db.captures.get(id);
    if (!capture) return fail({ kind: 'not-found', what: 'capture' });
    const endpoint = await readEndpoint(deps.db);
    const origin = webOrigin(endpoint?.baseUrl);
    if (endpoint === null || origin === null) return fail({ kind: 'endpoint-missing' });
    const { previewOf } = await import('../draft/model/preview.ts');
    const given = {
      capture,
      skills: await readSkills(deps.db),
      newId: newIds(deps),
      ...(section === undefined ? {} : { section }),
    };
    const preview = previewOf(given, endpoint, await outlineOf(deps, endpoint, capture));
    if (!preview.ok) return preview;
    return ok({ ...preview.value, origin, isThisMachine: isThisMachine(origin), model: endpoint.model });
  });
