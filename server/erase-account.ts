import { appendAudit, forgetAuditPerson } from './audit.ts';
import { onLeaving } from './auth/leaving.ts';
import { SERVER } from './auth/people.ts';
import type { Config } from './config.ts';
import type { Deps } from './deps.ts';
import { PERSON_TABLES } from './person-tables.ts';
import { removeTracesInTeam, removeTracesOfAccount } from './person-traces.ts';
import { meStream, type Tx } from './store/port.ts';
import { type Row, TABLES, type TableName } from './store/tables.ts';

type Given = Pick<Deps, 'store' | 'now' | 'random'> & { config: Pick<Config, 'SMTP_URL'> };

const names = Object.keys(PERSON_TABLES) as TableName[];

const ofTeam = (table: TableName): boolean => 'team_id' in TABLES[table].columns;

/** Rows that go with the person, of one team or, with none, of the account. The account itself goes last. */
async function removeRows(tx: Tx, person: string, team: string | null): Promise<void> {
  for (const table of names.filter((name) => ofTeam(name) === (team !== null)).reverse()) {
    const held = PERSON_TABLES[table];
    if (held?.fate !== 'removed') continue;
    const where = { ...(team === null ? {} : { team_id: team }), [held.column]: person };
    await tx.remove(table, where as Partial<Row<TableName>>);
  }
}

const wordsOf = (person: string, email: string | null): string[] =>
  email === null ? [person] : [person, email];

/** Mails and calls that would say something of the person, sent or not. */
async function removeMails(tx: Tx, team: string, words: readonly string[]): Promise<void> {
  const rows = await tx.list('outbox', { where: { team_id: team } });
  const ids = rows
    .filter(({ body }) => words.some((word) => body.includes(word)))
    .map(({ outbox_id }) => outbox_id);
  await tx.remove('outbox', { team_id: team }, { column: 'outbox_id', values: ids });
}

/** A team without people has no programs either: nobody could end them any more. */
async function endPrograms(tx: Tx, deps: Given, team: string): Promise<void> {
  const active = await tx.list('member', { where: { team_id: team, status: 'active' } });
  if (active.some(({ kind }) => kind === 'human')) return;
  const at = deps.now();
  for (const { person_id } of active) {
    await tx.patch('member', { team_id: team, person_id }, { status: 'removed', left_at: at });
    for (const { device_id } of await tx.list('device', {
      where: { team_id: team, person_id, revoked_at: null },
    }))
      await tx.patch('device', { team_id: team, device_id }, { revoked_at: at });
    const subject = { kind: 'person', id: person_id } as const;
    await appendAudit(tx, deps, { team, actor: null, verb: 'member.removed', subject, detail: '' });
  }
}

async function eraseMember(tx: Tx, deps: Given, member: Row<'member'>, email: string | null): Promise<void> {
  const { team_id, person_id } = member;
  await tx.lock(team_id, ['team', 'audit', meStream(person_id)]);
  const { status, left_at } = member;
  await tx.patch(
    'member',
    { team_id, person_id },
    {
      name: '',
      role: 'member',
      status: status === 'active' ? 'left' : status,
      left_at: left_at ?? deps.now(),
    },
  );
  // As a member no more: what they decided about goes to others.
  if (member.status === 'active') await onLeaving(tx, deps, { team: team_id, person: person_id });
  await removeRows(tx, person_id, team_id);
  await removeMails(tx, team_id, wordsOf(person_id, email));
  await removeTracesInTeam(tx, team_id, person_id);
  for (const { flag_id } of await tx.list('flag', { where: { team_id, by_id: person_id } }))
    await tx.patch('flag', { team_id, flag_id }, { by_id: null });
  if (status === 'active') await endPrograms(tx, deps, team_id);
  await forgetAuditPerson(tx, team_id, person_id);
  await appendAudit(tx, deps, {
    team: team_id,
    actor: null,
    verb: 'person.erased',
    subject: { kind: 'team', id: team_id },
    detail: '',
  });
}

/**
 * Removes what leads from the rows of every team to a person, and then the account. What the person wrote and decided for
 * the team stays, by an id without a name; a name that a lesson's own words say stays in them, since they were approved by
 * their hash. `note` is put down in the last transaction; a run that was interrupted is run again.
 */
export async function eraseAccount(deps: Given, person: string, note: Row<'server_note'>): Promise<void> {
  const user = await deps.store.get('user', { id: person });
  const members = await deps.store.list('member', { where: { person_id: person } });
  for (const member of members)
    await deps.store.write((tx) => eraseMember(tx, deps, member, user?.email ?? null));
  await deps.store.write(async (tx) => {
    await removeMails(tx, SERVER, wordsOf(person, user?.email ?? null));
    await removeTracesOfAccount(tx, person, user?.email ?? null);
    await removeRows(tx, person, null);
    await tx.put('server_note', note);
  });
}
