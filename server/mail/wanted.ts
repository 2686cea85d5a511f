import * as z from 'zod';
import { canonical } from '../../lib/hash/canonical.ts';
import type { Deps } from '../deps.ts';
import type { Tx } from '../store/port.ts';

const Language = z.enum(['en', 'de']).catch('en');

/**
 * A mail that a transaction wants sent. It holds no secret: a link is made when the mail goes out, so that a copy of
 * the database opens nothing.
 */
export const WantedMail = z.discriminatedUnion('kind', [
  /** To whoever has an account with this address, if anyone has. */
  z.object({ kind: z.literal('reset'), email: z.string(), language: Language }),
  /** An invitation, by the hash that keeps its place until the mail goes out. */
  z.object({ kind: z.literal('invite'), place: z.string(), language: Language }),
  /** A device was connected. */
  z.object({ kind: z.literal('device'), device: z.string(), language: Language }),
  /** What waits for a person, and what became of their own since the numbers they were told to, by team. */
  z.object({ kind: z.literal('digest'), person: z.string(), after: z.record(z.string(), z.int()) }),
  /** A submission of the highest tier waits for this person. */
  z.object({ kind: z.literal('urgent'), person: z.string(), submission: z.string() }),
]);
export type WantedMail = z.infer<typeof WantedMail>;
export type MailLanguage = z.infer<typeof Language>;

/** The kind of such rows in `outbox`. */
export const ACCOUNT_MAIL = 'account-mail';

/** Puts a mail into the outbox; it is sent after the transaction is committed. Without a mail server nothing waits. */
export async function wantMail(
  tx: Tx,
  { now, config }: Deps,
  team: string,
  id: string,
  wanted: z.input<typeof WantedMail>,
): Promise<void> {
  if (config.SMTP_URL === undefined) return;
  await tx.insert('outbox', [
    {
      team_id: team,
      outbox_id: id,
      kind: ACCOUNT_MAIL,
      body: canonical(wanted),
      due_at: now(),
      tries: 0,
      sent_at: null,
    },
  ]);
}
