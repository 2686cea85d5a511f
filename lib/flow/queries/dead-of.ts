import type { Db, OutRecord } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import type { OutWhat } from '../../sync/outgoing.ts';
import type { DeadView } from '../deps.ts';
import { againOf } from '../team/again-of.ts';
import { deadDecision } from './dead-decision.ts';

type Said = { text?: unknown; note?: unknown; content?: { title?: unknown } | null };

/** The words of a command that a person knows it by. */
export function saysOf(what: OutWhat): string {
  if (what.t !== 'command') return '';
  const { text, note, content } = (what.body ?? {}) as Said;
  return [text, content?.title, note].find((said) => typeof said === 'string') ?? '';
}

/** What a team's server refused, or what was not sent before the membership ended. */
export async function deadOf(db: Db, team: Id): Promise<DeadView[]> {
  const rows = await db.outbox.where('[team+state]').equals([team, 'dead']).toArray();
  const viewOf = async ({ n, what, refused = { code: 'rejected' } }: OutRecord): Promise<DeadView> => ({
    n,
    what: 'kind' in what ? what.kind : what.t,
    code: refused.code,
    says: saysOf(what),
    again: againOf({ what, refused }, () => team) !== null,
    ...(await deadDecision(db, { team, what, code: refused.code })),
  });
  return Promise.all(rows.map(viewOf));
}
