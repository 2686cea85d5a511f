import { canonical } from '../../lib/hash/canonical.ts';
import { sha256 } from '../../lib/hash/sha256.ts';
import { publicUrl } from '../auth/identity.ts';
import { addResetLink, newSecret, personByEmail } from '../auth/people.ts';
import type { Deps } from '../deps.ts';
import { wordsIn } from '../pages/words.ts';
import type { Store, Tx } from '../store/port.ts';
import type { Row } from '../store/tables.ts';
import { digestMail, urgentMail } from './digest.ts';
import type { Mail, Mailer } from './mailer.ts';
import { ACCOUNT_MAIL, WantedMail } from './wanted.ts';

const HOUR = 3_600_000;
const BATCH = 50;
const TRIES = 8;
const MINUTE = 60_000;
/** In ms: how long a try may take; longer than a slow mail server, since another process would send it meanwhile. */
const LEASE = 5 * MINUTE;

async function resetMail(
  tx: Tx,
  deps: Deps,
  wanted: { email: string; language: 'en' | 'de' },
): Promise<Mail | null> {
  const person = await personByEmail(tx, wanted.email);
  if (person === null) return null;
  const secret = await addResetLink(tx, deps, person.id, HOUR);
  const words = wordsIn(wanted.language).reset;
  const text = words.mail(`${publicUrl(deps.config)}/reset?key=${secret}`);
  return { to: person.email, subject: words.subject, text };
}

/** The secret of an invitation is made now, in the place its row kept until now. */
async function inviteMail(
  tx: Tx,
  deps: Deps,
  { team_id, outbox_id }: Row<'outbox'>,
  wanted: Extract<WantedMail, { kind: 'invite' }>,
): Promise<Mail | null> {
  const invite = await tx.get('invite', { team_id, secret_hash: wanted.place });
  const team = await tx.get('team', { team_id });
  if (invite?.email == null || team === null) return null;
  const { secret, hash } = newSecret(deps);
  await tx.remove('invite', { team_id, secret_hash: wanted.place });
  await tx.insert('invite', [{ ...invite, secret_hash: hash }]);
  // A second try has to find it under its new name.
  await tx.patch('outbox', { team_id, outbox_id }, { body: canonical({ ...wanted, place: hash }) });
  const { subject, mail } = wordsIn(wanted.language).invite;
  const link = `${publicUrl(deps.config)}/join?team=${team_id}&key=${secret}`;
  return { to: invite.email, subject: subject(team.name), text: mail(team.name, link) };
}

async function deviceMail(
  tx: Tx,
  deps: Deps,
  team_id: string,
  wanted: { device: string; language: 'en' | 'de' },
): Promise<Mail | null> {
  const device = await tx.get('device', { team_id, device_id: wanted.device });
  const person = device === null ? null : await tx.get('user', { id: device.person_id });
  if (device === null || person === null) return null;
  const words = wordsIn(wanted.language);
  const at = words.time(device.created_at);
  const link = `${publicUrl(deps.config)}/t/${team_id}/devices`;
  return {
    to: person.email,
    subject: words.devices.subject,
    text: words.devices.mail(device.name, at, link),
  };
}

function mailOf(tx: Tx, deps: Deps, row: Row<'outbox'>): Promise<Mail | null> {
  const { team_id: team } = row;
  const wanted = WantedMail.parse(JSON.parse(row.body));
  switch (wanted.kind) {
    case 'reset':
      return resetMail(tx, deps, wanted);
    case 'invite':
      return inviteMail(tx, deps, row, wanted);
    case 'device':
      return deviceMail(tx, deps, team, wanted);
    case 'digest':
      return digestMail(tx, deps, wanted);
    case 'urgent':
      return urgentMail(tx, deps, team, wanted);
  }
}

/** Takes a row of the outbox for a try, so that no other process sends it at the same time; then makes its mail. */
const take = (store: Store, deps: Deps, row: Row<'outbox'>): Promise<Mail | null> =>
  store.write(async (tx) => {
    const { team_id, outbox_id } = row;
    await tx.lock(team_id, ['team']);
    const now = await tx.get('outbox', { team_id, outbox_id });
    if (now === null || now.sent_at !== null || now.due_at > deps.now()) return null;
    const mail = await mailOf(tx, deps, now);
    const at = deps.now();
    // Not known as sent until the other side took it: a process that ends in between leaves it due again.
    const changes =
      mail === null ? { sent_at: at, body: '{}' } : { tries: now.tries + 1, due_at: at + LEASE };
    await tx.patch('outbox', { team_id, outbox_id }, changes);
    return mail;
  });

/** Sends the mails about accounts that are due, each on its own, until `signal`; answers how many went out. */
export async function sendAccountMail(deps: Deps, mailer: Mailer, signal?: AbortSignal): Promise<number> {
  const { store, log, now } = deps;
  const due = await store.list('outbox', {
    where: { kind: ACCOUNT_MAIL, sent_at: null },
    upTo: { column: 'due_at', value: now() },
    order: 'due_at',
    limit: BATCH,
  });
  let sent = 0;
  for (const row of due) {
    if (signal?.aborted === true) break;
    const { team_id, outbox_id } = row;
    const later = ({ tries }: Row<'outbox'>) =>
      store.write((tx) =>
        tx.patch('outbox', { team_id, outbox_id }, { due_at: now() + MINUTE * 2 ** tries }),
      );
    const done = () =>
      store.write((tx) => tx.patch('outbox', { team_id, outbox_id }, { sent_at: now(), body: '{}' }));
    try {
      const mail = await take(store, deps, row);
      if (mail === null) continue;
      // No id of a row is told to anyone outside, and the same row has the same name again.
      await mailer.send({ ...mail, id: sha256(`mail\n${team_id}\n${outbox_id}`).slice(0, 32) });
      await done();
      sent += 1;
    } catch (error) {
      log.warn({ err: error, count: row.tries }, 'a mail was not taken');
      if (row.tries + 1 < TRIES) await later(row);
      else {
        deps.live.metrics.failed('mail');
        await done();
      }
    }
  }
  return sent;
}
