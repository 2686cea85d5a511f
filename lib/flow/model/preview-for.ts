import { readSkills } from '../../db/skills.ts';
import { isThisMachine } from '../../model/address.ts';
import type { Capture } from '../../model/capture.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Deps, Preview } from '../deps.ts';
import { newIds } from '../new-id.ts';
import type { Found } from './found.ts';
import { outlineOf } from './outline-of.ts';

/** What drafting a capture with a server sends, exactly. Problem: `endpoint-too-small`. */
export async function previewFor(
  deps: Deps,
  { endpoint, origin, team }: Found,
  { capture, section }: { capture: Capture; section: string | undefined },
): Promise<Result<Preview>> {
  const { previewOf } = await import('../../draft/model/preview.ts');
  const given = {
    capture,
    skills: await readSkills(deps.db),
    newId: newIds(deps),
    ...(section === undefined ? {} : { section }),
  };
  const preview = previewOf(given, endpoint, await outlineOf(deps, endpoint, capture));
  if (!preview.ok) return preview;
  // A team's server passes it on, wherever it runs itself.
  const stays = team === null && isThisMachine(origin);
  return ok({ ...preview.value, origin, team, isThisMachine: stays, model: endpoint.model });
}
