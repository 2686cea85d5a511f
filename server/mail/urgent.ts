import * as z from 'zod';
import { canonical } from '../../lib/hash/canonical.ts';
import type { TaskChange } from '../commands/command.ts';
import type { Tx } from '../store/port.ts';
import { ACCOUNT_MAIL } from './wanted.ts';

/** A task to decide about a submission of the highest tier. */
const Urgent = z.looseObject({
  why: z.literal('decide'),
  submission: z.looseObject({ id: z.string(), tier: z.literal(4) }),
});

/** Puts a mail for who gets a task to decide about the highest tier into the outbox: once a person and submission. */
export async function wantUrgent(
  tx: Tx,
  team_id: string,
  { person, task, op, body }: TaskChange,
  now: number,
): Promise<void> {
  const urgent = op === 'put' ? Urgent.safeParse(body).data : undefined;
  if (urgent === undefined) return;
  const before = await tx.get('task', { team_id, person_id: person, task_id: task });
  // Told again of what they have already; the first mail may be gone from the outbox by now.
  if (before?.op === 'put' && Urgent.safeParse(JSON.parse(before.body)).success) return;
  const { id: submission } = urgent.submission;
  const outbox_id = `urgent:${submission}:${person}`;
  if ((await tx.get('outbox', { team_id, outbox_id })) !== null) return;
  const wanted = canonical({ kind: 'urgent', person, submission });
  const row = { team_id, outbox_id, kind: ACCOUNT_MAIL, body: wanted, due_at: now, tries: 0, sent_at: null };
  await tx.insert('outbox', [row]);
}
