import * as z from 'zod';
import { publicUrl } from '../auth/identity.ts';
import { memberships } from '../auth/people.ts';
import type { Deps } from '../deps.ts';
import { wordsIn } from '../pages/words.ts';
import { mailSetting } from '../settings.ts';
import type { Reader } from '../store/port.ts';
import type { Row } from '../store/tables.ts';
import type { Mail } from './mailer.ts';
import { offLink } from './off.ts';
import type { MailLanguage } from './wanted.ts';

/** What waits for a person, and what became of their own, each as a number: a mail holds no words of a lesson. */
const WAITING = ['decide', 'no-reviewer', 'answer', 'accept', 'verify', 'questions'] as const;
const BECAME = ['changes', 'approved', 'rejected', 'answered'] as const;
type Line = (typeof WAITING)[number] | (typeof BECAME)[number];
export type Counts = Partial<Record<Line, number>>;

const TaskBody = z.looseObject({
  why: z.string(),
  submission: z.looseObject({ state: z.string() }).optional(),
});

const isOf = <T extends string>(list: readonly T[], word: string): word is T =>
  list.some((one) => one === word);

/** What a task says in a digest: something to do, what became of one's own, or nothing. */
function lineOf(row: Row<'task'>): Line | null {
  const { why, submission } = TaskBody.parse(JSON.parse(row.body));
  if (isOf(WAITING, why)) return why;
  const became = why === 'wrote' ? (submission?.state ?? '') : why;
  return isOf(BECAME, became) ? became : null;
}

/** What there is to tell a person of one team, `fresh` being whether any of it is newer than they were told. */
export async function countsOf(
  reader: Reader,
  { team_id, person_id }: Pick<Row<'member'>, 'team_id' | 'person_id'>,
  after: number,
): Promise<{ counts: Counts; fresh: boolean; last: number }> {
  const rows = await reader.list('task', { where: { team_id, person_id, op: 'put' } });
  const counts: Counts = {};
  let fresh = false;
  for (const row of rows) {
    const line = lineOf(row);
    const isNew = row.seq > after;
    if (line === null || (isOf(BECAME, line) && !isNew)) continue;
    counts[line] = (counts[line] ?? 0) + 1;
    fresh ||= isNew;
  }
  return { counts, fresh, last: Math.max(after, ...rows.map(({ seq }) => seq)) };
}

/** Where mails about teams go: null for who has switched them off or has not shown that the address is theirs. */
export async function addressOf(
  reader: Reader,
  id: string,
): Promise<{ to: string; language: MailLanguage } | null> {
  const user = await reader.get('user', { id });
  const choice = await reader.get('mail_choice', { person_id: id });
  if (user === null || user.email_verified !== 1 || (choice?.off_at ?? null) !== null) return null;
  return { to: user.email, language: choice?.language === 'de' ? 'de' : 'en' };
}

/** The teams of a person whose mails are on. */
export async function toldTeams(reader: Reader, person: string): Promise<Row<'member'>[]> {
  const teams: Row<'member'>[] = [];
  for (const member of await memberships(reader, person))
    if (member.kind === 'human' && (await mailSetting(reader, member.team_id)).digest) teams.push(member);
  return teams;
}

/** The mail of a day; null when nothing of it waits any more. */
export async function digestMail(
  reader: Reader,
  deps: Deps,
  { person, after }: { person: string; after: Readonly<Record<string, number>> },
): Promise<Mail | null> {
  const address = await addressOf(reader, person);
  if (address === null) return null;
  const words = wordsIn(address.language).mail;
  const parts: string[] = [];
  for (const member of await toldTeams(reader, person)) {
    const { counts } = await countsOf(reader, member, after[member.team_id] ?? 0);
    const lines = [...WAITING, ...BECAME].flatMap((line) => {
      const count = counts[line];
      return count === undefined ? [] : [`- ${words.lines[line](count)}`];
    });
    const team = await reader.get('team', { team_id: member.team_id });
    if (lines.length > 0) parts.push([words.team(team?.name ?? ''), ...lines].join('\n'));
  }
  if (parts.length === 0) return null;
  const off = offLink(deps.config, person);
  return {
    to: address.to,
    subject: words.subject,
    text: words.digest(parts.join('\n\n'), publicUrl(deps.config), off),
    off,
  };
}

/** The mail about one submission of the highest tier; null when it does not wait for this person any more. */
export async function urgentMail(
  reader: Reader,
  deps: Deps,
  team_id: string,
  { person, submission }: { person: string; submission: string },
): Promise<Mail | null> {
  const key = { team_id, person_id: person, task_id: `submission:${submission}` };
  const task = await reader.get('task', key);
  const address = await addressOf(reader, person);
  const isTold = (await toldTeams(reader, person)).some((member) => member.team_id === team_id);
  if (task?.op !== 'put' || lineOf(task) !== 'decide' || address === null || !isTold) return null;
  const team = await reader.get('team', { team_id });
  const words = wordsIn(address.language).mail;
  const off = offLink(deps.config, person);
  const text = words.urgent(team?.name ?? '', publicUrl(deps.config), off);
  return { to: address.to, subject: words.urgentSubject, text, off };
}
