import * as z from 'zod';
import { canonical } from '../../lib/hash/canonical.ts';
import type { AuditSubject, AuditVerb } from '../audit.ts';
import { sealOf, secretOf } from '../auth/secret.ts';
import type { Config } from '../config.ts';
import type { Tx } from '../store/port.ts';
import type { Row } from '../store/tables.ts';
import { CALL_PROBLEMS } from './post.ts';

/** What a team may be told of, each with the acts that mean it. */
export const HOOK_EVENTS = {
  'submission.waiting': ['submission.made'],
  'submission.decided': ['review.decided'],
  'lesson.live': ['lesson.approved', 'lesson.carried'],
  'lesson.verified': ['lesson.verified'],
  'lesson.retired': ['lesson.retired'],
  'flag.raised': ['flag.raised'],
} as const satisfies Record<string, readonly AuditVerb[]>;
export type HookEvent = keyof typeof HOOK_EVENTS;

export const hookEvents = Object.keys(HOOK_EVENTS) as HookEvent[];

/** Rows of the outbox: one that waits, and one that was given up, which an admin may read for a week. */
export const HOOK = 'webhook';
export const DEAD_HOOK = 'webhook-dead';

/** What a call says: ids alone. A name, a title or a word of a lesson would leave the team with it. */
export const HookBody = z.object({
  event: z.string(),
  at: z.int(),
  team: z.string(),
  subject: z.object({ kind: z.string(), id: z.string() }),
  /** Why it was given up. */
  failed: z.enum(CALL_PROBLEMS).optional(),
});
export type HookBody = z.infer<typeof HookBody>;

export const eventsOf = ({ events }: Row<'webhook'>): string[] =>
  z.array(z.string()).parse(JSON.parse(events));

/** What calls of a team are signed with. Made of the server's own secret, so that a copy of the database signs nothing. */
export const hookSecret = (config: Config, { team_id, salt }: Row<'webhook'>): string =>
  sealOf(secretOf(config), 'webhook', `${team_id}\0${salt}`);

type Act = { verb: AuditVerb; subject: AuditSubject };

const eventOf = (verb: AuditVerb): HookEvent | undefined =>
  hookEvents.find((event) => (HOOK_EVENTS[event] as readonly AuditVerb[]).includes(verb));

export const hookRow = (team_id: string, outbox_id: string, body: HookBody): Row<'outbox'> => ({
  team_id,
  outbox_id,
  kind: HOOK,
  body: canonical(body),
  due_at: body.at,
  tries: 0,
  sent_at: null,
});

/** Puts a call into the outbox for each act the team's address wants to hear of; it goes out after the commit. */
export async function wantHooks(
  tx: Tx,
  team: string,
  acts: readonly Act[],
  { now: at, newId }: { now: number; newId: () => string },
): Promise<void> {
  const told = acts.flatMap(({ verb, subject }) => {
    const event = eventOf(verb);
    return event === undefined ? [] : [{ event, subject }];
  });
  if (told.length === 0) return;
  const hook = await tx.get('webhook', { team_id: team });
  if (hook === null) return;
  const wanted = eventsOf(hook);
  const rows = told
    .filter(({ event }) => wanted.includes(event))
    .map(({ event, subject: { kind, id } }) =>
      hookRow(team, newId(), { event, at, team, subject: { kind, id } }),
    );
  if (rows.length > 0) await tx.insert('outbox', rows);
}
