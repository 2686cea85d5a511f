import { Contribution } from '../../lib/protocol/contribution.ts';
import type { ContributionItem, ItemResult } from '../../lib/protocol/item.ts';
import type { Deps } from '../deps.ts';
import type { Caller } from '../http/device.ts';
import type { Tx } from '../store/port.ts';
import { isOpen } from './iso-week.ts';
import { holdWeekKey, weekToken } from './week-key.ts';

type Given = {
  caller: Caller;
  random: Deps['random'];
  /** The clock itself: a week may be cut between the begin of a request and its turn. */
  clock: Deps['now'];
};

/**
 * The key of a team's week, made at its first contribution; null once the week takes no more. Without the key nobody can tell
 * whose a token was.
 */
async function openKey(tx: Tx, team: string, week: string, { random, clock }: Given): Promise<string | null> {
  const held = await holdWeekKey(tx, team, week);
  if (held !== null) return held;
  // Looked at after the key: where that went with the cut, the clock has come so far by now.
  if (!isOpen(week, clock())) return null;
  const secret = Buffer.from(random(32)).toString('hex');
  // Two that make it at once: the second is refused by the key, and its transaction is run again.
  await tx.insert('week_key', [{ team_id: team, week, secret }]);
  return secret;
}

/**
 * Keeps one answer for the team's figures without person or device: under two keyed tokens, so that a second answer of
 * the same person takes the place of the first. A week that has been cut takes no more.
 */
export async function contribute(tx: Tx, item: ContributionItem, given: Given): Promise<ItemResult> {
  const { n, id } = item;
  const { team, person, member } = given.caller;
  // A figure counts people: with programs of their own an admin could make one of a single person's answer.
  if (member.kind !== 'human') return { n, id, status: 'rejected', code: 'service' };
  const body = Contribution.safeParse(item.body);
  if (!body.success) return { n, id, status: 'rejected', code: 'bad_body' };
  const { lesson, week, kind, value } = body.data;
  if (!isOpen(week, given.clock())) return { n, id, status: 'rejected', code: 'week_closed' };
  const live = await tx.get('lesson', { team_id: team, lesson_id: lesson });
  if (live === null || live.state === 'none') return { n, id, status: 'rejected', code: 'not_found' };
  if (live.state !== 'live') return { n, id, status: 'rejected', code: 'not-live' };
  const secret = await openKey(tx, team, week, given);
  if (secret === null) return { n, id, status: 'rejected', code: 'week_closed' };
  await tx.put('contribution', {
    team_id: team,
    week,
    token: weekToken(secret, person, lesson, kind),
    pool_token: weekToken(secret, person, live.home_skill_id, kind),
    lesson_id: lesson,
    skill_id: live.home_skill_id,
    kind,
    value,
  });
  return { n, id, status: 'stored' };
}
