import type { RaisedRecord } from '../../db/raised-flags.ts';
import type { Db, OutRecord } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import { ENTITIES } from '../../protocol/rows.ts';
import type { RaisedFlag } from '../deps.ts';
import { settledBy } from '../team/settled-by.ts';

export type Standing = Pick<RaisedFlag, 'state' | 'code'>;

/** The commands in a team's outbox that raise flags and are in this state, each with the code it was refused with. */
export const flagsIn = async ({ outbox }: Db, team: Id, state: OutRecord['state']) =>
  new Map(
    (await outbox.where('[team+state]').equals([team, state]).toArray()).flatMap(({ what, refused }) =>
      what.t === 'command' && what.kind === 'flag' ? [[what.id, refused?.code ?? 'rejected'] as const] : [],
    ),
  );

/** What the server's rows say of a flag and of the command it was raised by; sent, where they have not come yet. */
export async function answered(db: Db, team: Id, { id, flag }: RaisedRecord): Promise<Standing> {
  const row = flag === undefined ? undefined : await db.rows.get([team, 'team', 'flag', flag]);
  if (ENTITIES.team.flag.safeParse(row?.body).data?.state === 'closed')
    return { state: 'answered', code: null };
  const settled = await settledBy(db, team, id);
  return settled?.state === 'dead'
    ? { state: 'refused', code: settled.refused?.code ?? 'rejected' }
    : { state: 'sent', code: null };
}
