import { createHmac } from 'node:crypto';
import type { ContributionItem, ItemResult } from '../../lib/protocol/item.ts';
import type { Caller } from '../http/device.ts';
import type { Tx } from '../store/port.ts';
import { isOpen } from './iso-week.ts';

/** The key of a team's week, made at its first contribution. Without it nobody can tell whose a token was. */
async function weekKey(
  tx: Tx,
  team: string,
  week: string,
  random: (bytes: number) => Uint8Array,
): Promise<string> {
  const known = await tx.get('week_key', { team_id: team, week });
  if (known !== null) return known.secret;
  const secret = Buffer.from(random(32)).toString('hex');
  // Two that make it at once: the second is refused by the key, and its transaction is run again.
  await tx.insert('week_key', [{ team_id: team, week, secret }]);
  return secret;
}

/**
 * Keeps one answer for the team's figures without person or device: under two keyed tokens, so that a second answer of
 * the same person takes the place of the first. A week that has been cut takes no more.
 */
export async function contribute(
  tx: Tx,
  { n, id, body }: ContributionItem,
  { caller, now, random }: { caller: Caller; now: number; random: (bytes: number) => Uint8Array },
): Promise<ItemResult> {
  const { team, person } = caller;
  const { lesson, week, kind, value } = body;
  if (!isOpen(week, now)) return { n, id, status: 'rejected', code: 'week_closed' };
  const live = await tx.get('lesson', { team_id: team, lesson_id: lesson });
  if (live === null) return { n, id, status: 'rejected', code: 'not_found' };
  const secret = await weekKey(tx, team, week, random);
  const token = (...parts: string[]) => createHmac('sha256', secret).update(parts.join('|')).digest('hex');
  await tx.put('contribution', {
    team_id: team,
    week,
    token: token(person, lesson, kind),
    pool_token: token(person, live.home_skill_id, kind),
    lesson_id: lesson,
    kind,
    value,
  });
  return { n, id, status: 'stored' };
}
