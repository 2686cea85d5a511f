import { canonical } from '../../lib/hash/canonical.ts';
import { newId, SERVER } from '../auth/people.ts';
import type { Deps } from '../deps.ts';
import { addressOf, countsOf, toldTeams } from '../mail/digest.ts';
import { choiceOf } from '../mail/language.ts';
import { ACCOUNT_MAIL } from '../mail/wanted.ts';
import { meStream, type Reader, type Tx } from '../store/port.ts';
import type { Row } from '../store/tables.ts';

const HOUR = 3_600_000;
/** A day of mail begins at this hour, UTC, so that what happened at night comes in the morning. */
const MORNING = 6;

const dayOf = (at: number): number => Math.floor((at - MORNING * HOUR) / (24 * HOUR));

const told = async (reader: Reader, { team_id, person_id }: Row<'member'>): Promise<number> =>
  (await reader.get('told', { team_id, person_id }))?.seq ?? 0;

/** Makes the mail of the day for one person where there is something new; false where there is none, or was one today. */
async function tell(tx: Tx, deps: Deps, person_id: string): Promise<boolean> {
  await tx.lock(SERVER, ['mail']);
  const choice = await choiceOf(tx, person_id);
  const now = deps.now();
  if (choice.digest_at !== null && dayOf(choice.digest_at) >= dayOf(now)) return false;
  if ((await addressOf(tx, person_id)) === null) return false;
  const after: Record<string, number> = {};
  let isNew = false;
  for (const member of await toldTeams(tx, person_id)) {
    const { team_id } = member;
    const from = await told(tx, member);
    const { fresh, last } = await countsOf(tx, member, from);
    after[team_id] = from;
    isNew ||= fresh;
    if (last > from) await tx.put('told', { team_id, person_id, seq: last });
  }
  if (!isNew) return false;
  const body = canonical({ kind: 'digest', person: person_id, after });
  const outbox_id = newId(deps);
  const row = { team_id: SERVER, outbox_id, kind: ACCOUNT_MAIL, body, due_at: now, tries: 0, sent_at: null };
  await tx.insert('outbox', [row]);
  await tx.put('mail_choice', { ...choice, digest_at: now });
  return true;
}

/** Whether something happened in the person's own stream since they were last told. */
async function mayBeNew(reader: Reader, member: Row<'member'>): Promise<boolean> {
  const { team_id, person_id } = member;
  const head = await reader.get('head', { team_id, stream: meStream(person_id) });
  return (head?.seq ?? 0) > (await told(reader, member));
}

/**
 * Puts the mail of the day into the outbox for everyone for whom something new waits; answers for how many. What was told
 * is put down in the same transaction, so running it twice, or twice at once, makes no second mail.
 */
export async function digest(deps: Deps): Promise<number> {
  const { store, config } = deps;
  if (config.SMTP_URL === undefined) return 0;
  const people = new Set<string>();
  for (const { team_id } of await store.list('team', { where: {} }))
    for (const member of await store.list('member', { where: { team_id, status: 'active' } }))
      if (await mayBeNew(store, member)) people.add(member.person_id);
  let made = 0;
  for (const person of people) if (await store.write((tx) => tell(tx, deps, person))) made += 1;
  return made;
}
