import { createHmac } from 'node:crypto';
import { canonical } from '../lib/hash/canonical.ts';
import { sha256 } from '../lib/hash/sha256.ts';
import type { Deps } from './deps.ts';
import { fail, ok, type Result } from './outcome.ts';
import type { Reader, Tx } from './store/port.ts';
import type { Row } from './store/tables.ts';

/** Everything the trail can say that somebody did. */
export const AUDIT_VERBS = [
  'team.made',
  'team.renamed',
  'member.joined',
  'member.role-changed',
  'member.renamed',
  'member.left',
  'member.removed',
  'member.password-link-made',
  'invite.made',
  'invite.ended',
  'device.connected',
  'device.revoked',
  'grant.made',
  'submission.made',
  'submission.added',
  'submission.withdrawn',
  'submission.stale',
  'review.decided',
  'lesson.approved',
  'lesson.verified',
  'lesson.carried',
  'lesson.retired',
  'tier.raised',
  'tier.lowered',
  'flag.raised',
  'flag.closed',
  'need.closed',
  'skill.changed',
  'skill.transfer-offered',
  'skill.transferred',
  'skill.delegated',
  'set.changed',
  'rules.changed',
  'experiment.changed',
  'experiment.read',
  'experiment.decided',
  'setting.changed',
  'service.made',
  'service.token-renewed',
  'key.changed',
  'pairing.made',
  'week.cut',
  'events.erased',
  'person.exported',
  'person.erased',
  'epoch.changed',
  'server.restored',
] as const;
export type AuditVerb = (typeof AUDIT_VERBS)[number];

/** What an act was done to. A person is kept as a reference, so that erasing them leaves no id of theirs behind. */
export type AuditSubject =
  | { kind: 'person'; id: string }
  | {
      kind:
        | 'team'
        | 'device'
        | 'invite'
        | 'lesson'
        | 'submission'
        | 'flag'
        | 'need'
        | 'skill'
        | 'set'
        | 'setting'
        | 'experiment'
        | 'week'
        | 'pairing';
      id: string;
    };

export type AuditEntry = {
  team: string;
  /** Who did it, by id; null when the server did it by itself. */
  actor: string | null;
  verb: AuditVerb;
  subject: AuditSubject;
  /** What was said or changed; only a salted hash of it is kept, by which a text shown later can be proven. */
  detail: string;
};

/** Stands for the server where a person's id would be; ids of persons are UUIDs. */
const SERVER = 'server';

/** Ids, hashes, weeks and the names of settings: nothing with a space, an at sign or an address in it. */
const ID = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/;

const hmac = (salt: string, text: string): string => createHmac('sha256', salt).update(text).digest('hex');

type Random = Pick<Deps, 'random'>;

/** The row that ties a person to what the trail calls them; made at their first act. */
async function personRow(
  tx: Tx,
  { random }: Random,
  team_id: string,
  person_id: string,
): Promise<Row<'audit_person'>> {
  const [known] = await tx.list('audit_person', { where: { team_id, person_id }, limit: 1 });
  if (known !== undefined) return known;
  const salt = Buffer.from(random(32)).toString('hex');
  const made = { team_id, actor_ref: hmac(salt, person_id), person_id, salt };
  await tx.insert('audit_person', [made]);
  return made;
}

/** The hash that binds a row to the whole trail before it. */
const hashOf = ({ hash: _, ...row }: Row<'audit'>): string => sha256(canonical(row));

/**
 * Adds a row to the team's trail, in a transaction that has locked the team's `audit` stream.
 * @throws when the stream was not locked, or when the subject's id could hold a name or an address.
 */
export async function appendAudit(
  tx: Tx,
  deps: Pick<Deps, 'now' | 'random'>,
  { team, actor, verb, subject, detail }: AuditEntry,
): Promise<Row<'audit'>> {
  if (!ID.test(subject.id)) throw new TypeError(`not an id of a ${subject.kind}`);
  const head = await tx.get('head', { team_id: team, stream: 'audit' });
  if (head === null) throw new Error('the audit stream is not locked');
  const by = await personRow(tx, deps, team, actor ?? SERVER);
  const about =
    subject.kind === 'person' ? (await personRow(tx, deps, team, subject.id)).actor_ref : subject.id;
  const unsealed = {
    team_id: team,
    seq: head.seq + 1,
    at: deps.now(),
    actor_ref: by.actor_ref,
    verb,
    subject: `${subject.kind}:${about}`,
    detail_hash: hmac(by.salt, detail),
    prev: head.last_hash,
    hash: '',
  };
  const row = { ...unsealed, hash: hashOf(unsealed) };
  await tx.insert('audit', [row]);
  await tx.patch('head', { team_id: team, stream: 'audit' }, { seq: row.seq, last_hash: row.hash });
  return row;
}

/** Cuts what ties a person to their rows of the trail; the rows stay and still verify. */
export const forgetAuditPerson = (tx: Tx, team_id: string, person_id: string): Promise<number> =>
  tx.remove('audit_person', { team_id, person_id });

/** Where a trail is broken first: at `seq`, and why. */
export type AuditBreak = {
  seq: number;
  why:
    | 'row-missing'
    | 'row-changed'
    | 'wrong-previous'
    /** The rows end before, or other than, the head says. */
    | 'wrong-end'
    /** A head that a client or a backup kept is not part of this trail. */
    | 'other-trail';
};

/** The newest row of a trail: its number and its hash, `0` and '' where there is none. */
export type AuditHead = { seq: number; hash: string };

const PAGE = 1_000;

const flaw = (row: Row<'audit'>, seq: number, before: string): AuditBreak['why'] | null => {
  if (row.seq !== seq) return 'row-missing';
  if (row.prev !== before) return 'wrong-previous';
  return row.hash === hashOf(row) ? null : 'row-changed';
};

/**
 * Reads a team's whole trail and says where it is broken first. `known` are heads that were seen earlier: a trail that
 * was rewritten as a whole verifies by itself and still differs from them.
 */
export async function verifyAudit(
  reader: Reader,
  team: string,
  known: readonly AuditHead[] = [],
): Promise<Result<AuditHead, AuditBreak>> {
  // Read before the rows, so that those added meanwhile do not count.
  const head = await reader.get('head', { team_id: team, stream: 'audit' });
  const end: AuditHead = { seq: head?.seq ?? 0, hash: head?.last_hash ?? '' };
  const seen = new Map<number, string[]>();
  for (const { seq, hash } of known) seen.set(seq, [...(seen.get(seq) ?? []), hash]);
  let at: AuditHead = { seq: 0, hash: '' };
  while (at.seq < end.seq) {
    const rows = await reader.list('audit', {
      where: { team_id: team },
      above: { column: 'seq', value: at.seq },
      upTo: { column: 'seq', value: end.seq },
      order: 'seq',
      limit: PAGE,
    });
    if (rows.length === 0) return fail({ seq: at.seq + 1, why: 'row-missing' });
    for (const row of rows) {
      const why = flaw(row, at.seq + 1, at.hash);
      if (why !== null) return fail({ seq: at.seq + 1, why });
      at = { seq: row.seq, hash: row.hash };
      if (seen.get(at.seq)?.some((hash) => hash !== at.hash) ?? false)
        return fail({ seq: at.seq, why: 'other-trail' });
    }
  }
  if (at.hash !== end.hash) return fail({ seq: end.seq, why: 'wrong-end' });
  const ahead = known.find(({ seq }) => seq > end.seq);
  return ahead === undefined ? ok(end) : fail({ seq: end.seq + 1, why: 'other-trail' });
}
