import { type RaisedRecord, raisedFlags } from '../../db/raised-flags.ts';
import type { Db, OutRecord } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import { ENTITIES } from '../../protocol/rows.ts';
import type { RaisedFlag } from '../deps.ts';

type Standing = Pick<RaisedFlag, 'state' | 'code'>;

const flagsIn = async ({ outbox }: Db, team: Id, state: OutRecord['state']) =>
  new Map(
    (await outbox.where('[team+state]').equals([team, state]).toArray()).flatMap(({ what, refused }) =>
      what.t === 'command' && what.kind === 'flag' ? [[what.id, refused?.code ?? 'rejected'] as const] : [],
    ),
  );

/** What the server's row about a command says; sent, where it has not come yet. */
async function answered(db: Db, team: Id, id: Id): Promise<Standing> {
  const body = (await db.rows.get([team, 'me', 'result', id]))?.body;
  const result = ENTITIES.me.result.safeParse(body).data;
  return result?.status === 'rejected'
    ? { state: 'refused', code: result.code ?? 'rejected' }
    : { state: 'sent', code: null };
}

/** The flags this device raised about a lesson and how each stands, newest first. */
export async function raisedAbout(db: Db, team: Id, lesson: Id): Promise<RaisedFlag[]> {
  const raised = (await raisedFlags(db, team)).filter((flag) => flag.lesson === lesson).reverse();
  if (raised.length === 0) return [];
  const [waiting, dead] = [await flagsIn(db, team, 'waiting'), await flagsIn(db, team, 'dead')];
  const standing = async ({ id }: RaisedRecord): Promise<Standing> => {
    if (waiting.has(id)) return { state: 'waiting', code: null };
    const code = dead.get(id);
    return code === undefined ? answered(db, team, id) : { state: 'refused', code };
  };
  return Promise.all(
    raised.map(async ({ lesson: _, ...flag }) => ({ ...flag, ...(await standing(flag as RaisedRecord)) })),
  );
}
