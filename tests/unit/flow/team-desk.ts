import { keepLink } from '../../../lib/db/links.ts';
import type { RowRecord } from '../../../lib/db/schema.ts';
import type { Deps } from '../../../lib/flow/deps.ts';
import type { Id } from '../../../lib/model/id.ts';
import { type Link, newLink } from '../../../lib/sync/link.ts';
import { idOf, MONDAY } from '../log/samples.ts';
import { testDeps } from './deps.ts';

export const TEAM = idOf(950);
export const ME = idOf(951);
export const OWNER = idOf(960);
export const DEPUTY = idOf(961);
export const SKILL = '0b6f0a3a-6a55-4c0e-9d4a-3f1f5f0a7c11';

const link = (team: Id): Link =>
  newLink({
    ...{ team, person: ME, device: idOf(952), address: 'https://team.example' },
    ...{ teamName: 'Harbour', personName: 'Kim Example', since: MONDAY },
    ...{ epoch: idOf(953), gen: 0, have: 0 },
  });

/** Puts a row of the team's streams as the engine keeps it. */
export async function putRow(
  { db }: Deps,
  { stream = 'team', ...row }: Pick<RowRecord, 'entity' | 'id' | 'body'> & { stream?: RowRecord['stream'] },
): Promise<void> {
  const kept = { team: TEAM, stream, seq: 1, v: 1, at: MONDAY, hash: 'ab'.repeat(32), round: 0 };
  await db.rows.put({ ...kept, ...row });
}

/** A device connected to a team that has one skill with owner and deputy. */
export async function teamDesk(name = 'Kim Example') {
  const deps = await testDeps({ name });
  await deps.db.transaction('rw', deps.db.tables, () => keepLink(deps.db, link(TEAM), 'pa1_token'));
  const skill = { id: SKILL, name: 'Gateway', cues: [], owner: OWNER, deputy: DEPUTY };
  const rest = { version: 1, named: [], domainApprover: null, offered: null };
  await putRow(deps, { entity: 'skill', id: SKILL, body: { ...skill, ...rest } });
  return deps;
}

/** The task the server gives a submitter. */
export const putTask = (
  deps: Deps,
  submission: Id,
  said: {
    state: string;
    required?: string[];
    decided?: object[];
    noReviewer?: boolean;
    waitsFor?: object;
  },
): Promise<void> =>
  putRow(deps, {
    stream: 'me',
    entity: 'task',
    id: `submission:${submission}`,
    body: {
      ref: submission,
      why: 'wrote',
      submission: {
        ...{ id: submission, lesson: idOf(970), rev: idOf(971), base: null, submitter: ME, tier: 2 },
        ...{ contentHash: 'ab'.repeat(32), becomes: 2, why: 'publish', at: MONDAY },
        ...{ required: said.required ?? ['owner'], noReviewer: said.noReviewer ?? false, state: said.state },
        ...(said.waitsFor === undefined ? {} : { waitsFor: said.waitsFor }),
      },
      decided: said.decided ?? [],
      lesson: { id: idOf(970), state: 'none', liveRev: null, tier: 2, homeSkill: SKILL, verifyBy: null },
    },
  });
