import { MAX_PULL } from '../../../lib/protocol/pull.ts';
import { meStream } from '../../../server/store/port.ts';
import type { Act } from './acts.ts';
import type { Play } from './play.ts';
import type { Name } from './stage.ts';

/** Everything a server does once, hot or not. */
export const SCENARIO: readonly Act[] = [
  { do: 'submit', who: 'finn', lesson: 0, tier: 3, text: 0, old: false },
  ...(['olga', 'gwen'] as const).map(
    (who): Act => ({ do: 'decide', who, which: 0, verdict: 'approve', grant: 'bound', seen: 0 }),
  ),
  { do: 'lower', who: 'olga', lesson: 0, to: 2 },
  { do: 'raise', who: 'hal', lesson: 0, to: 4 },
  { do: 'reverify', who: 'finn', lesson: 0 },
  { do: 'withdraw', who: 'finn', which: 0 },
  { do: 'verify', who: 'dan', lesson: 0 },
  { do: 'carry', who: 'finn', lesson: 0, bold: true, text: null },
  { do: 'flag', who: 'gwen', lesson: 0 },
  { do: 'close', who: 'olga', lesson: 0 },
  { do: 'need', who: 'gwen', lesson: 0 },
  { do: 'set', who: 'olga', lesson: 0 },
  { do: 'experiment', who: 'olga', lesson: 0 },
  { do: 'read', who: 'olga', lesson: 0 },
  { do: 'conclude', who: 'olga', lesson: 0 },
  { do: 'approvers', who: 'ada', named: 'gwen', domain: 'hal' },
  { do: 'answers', lesson: 0, kind: 'check', but: 'bot', week: 0 },
  { do: 'erase', who: 'finn', count: 1 },
  { do: 'role', who: 'gwen' },
  { do: 'remove', who: 'hal' },
  { do: 'leave', who: 'dan' },
  { do: 'wait', hours: 10 * 24 },
  { do: 'cut' },
  { do: 'retention' },
];

/** How many of them submit and decide. */
export const DECIDED = 3;

export const HOT: readonly Act[] = [
  { do: 'events', who: 'finn', count: 5, skip: 0 },
  { do: 'again', who: 'finn' },
  { do: 'answers', lesson: 0, kind: 'outcome', but: 'bot', week: 0 },
  { do: 'pull', who: 'finn', stream: 'me', anew: true, limit: 3 },
  { do: 'pull', who: 'finn', stream: 'me', anew: false, limit: 1_000 },
  { do: 'pull', who: 'finn', stream: 'team', anew: true, limit: 1_000 },
];

/** Somebody's log counts as longer than what an answer holds. */
export async function beyondAPage({ store, team, people }: Play, who: Name): Promise<void> {
  const stream = meStream(people[who].person);
  await store.write(async (tx) => {
    await tx.lock(team, [stream]);
    await tx.patch('head', { team_id: team, stream }, { bytes: MAX_PULL + 1 });
  });
}

/** The same of such a log: events among other rows, then alone. */
export const LONG: readonly Act[] = [
  { do: 'pull', who: 'finn', stream: 'me', anew: true, limit: 1_000 },
  { do: 'events', who: 'finn', count: 5, skip: 0 },
  { do: 'pull', who: 'finn', stream: 'me', anew: false, limit: 3 },
];
