import { uuidv7 } from '../lib/model/id.ts';
import { type AuditVerb, appendAudit } from './audit.ts';
import type { Deps } from './deps.ts';

type Given = Pick<Deps, 'store' | 'now' | 'random'>;

/**
 * Gives every team a new epoch: its devices read everything again and send what the server lacks. `verb` says why, `detail`
 * from what. Returns how many teams there are.
 */
export async function newEpochs(
  deps: Given,
  verb: AuditVerb & ('epoch.changed' | 'server.restored'),
  detail: string,
): Promise<number> {
  const { store, now, random } = deps;
  const teams = await store.list('team', { where: {} });
  for (const { team_id: team } of teams)
    await store.write(async (tx) => {
      await tx.lock(team, ['team', 'audit']);
      await tx.patch('team', { team_id: team }, { epoch: uuidv7(now(), random(16)) });
      await appendAudit(tx, deps, {
        team,
        actor: null,
        verb,
        subject: { kind: 'team', id: team },
        detail,
      });
    });
  return teams.length;
}
