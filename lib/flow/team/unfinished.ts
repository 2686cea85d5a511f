import type { Db, OutRecord } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import { rowBody } from './team-rows.ts';

/** A command of the outbox that waits or was refused. */
type Unfinished = { kind: string; isWaiting: boolean; code: string | null };

const aboutOf = ({ what }: OutRecord): unknown =>
  'body' in what ? (what.body as { submission?: unknown } | null)?.submission : null;

/** The commands about a submission that are not done with. */
export async function unfinished(db: Db, team: Id, submission: Id): Promise<Unfinished[]> {
  const states = [
    [team, 'waiting'],
    [team, 'dead'],
  ];
  const rows = await db.outbox.where('[team+state]').anyOf(states).toArray();
  return rows
    .filter((row) => aboutOf(row) === submission)
    .map(({ what, state, refused }) => ({
      kind: 'kind' in what ? what.kind : what.t,
      isWaiting: state === 'waiting',
      code: refused?.code ?? null,
    }));
}

/** Why the server refused a command, as its result says; null where it did not, or has not told. */
export async function refusalOf(db: Db, team: Id, command: Id): Promise<string | null> {
  const result = await rowBody(db, [team, 'me', 'result', command]);
  const { status, code = '' } = (result ?? {}) as { status?: string; code?: string };
  return status === 'rejected' ? code : null;
}
