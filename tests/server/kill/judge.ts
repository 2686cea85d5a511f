import { canonical } from '../../../lib/hash/canonical.ts';
import { itemHash } from '../../../lib/protocol/item.ts';
import type { PullAnswer, PullRow } from '../../../lib/protocol/pull.ts';
import type { Pusher, Sent } from './pusher.ts';

type Stream = { rows: PullRow[]; have: number };

/** A whole stream from its start. */
async function readAll(url: string, token: string, stream: 'me' | 'team'): Promise<Stream> {
  const rows: PullRow[] = [];
  for (let after = ''; ; ) {
    const answer = await fetch(`${url}/v1/pull?stream=${stream}${after}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (answer.status !== 200) throw new Error(`pull: ${answer.status} ${await answer.text()}`);
    const page = (await answer.json()) as PullAnswer;
    rows.push(...page.rows);
    if (!page.more) return { rows, have: page.have };
    after = `&after=${encodeURIComponent(page.next)}`;
  }
}

/** Numbers at which a push may have been cut: its events are one transaction, its command another. */
function cuts({ sent, told }: Pusher): number[] {
  const open = sent.slice(told);
  const events = open.filter(({ t }) => t === 'event').length;
  return [told, told + events, told + open.length];
}

function eventFlaws(item: Sent, row: PullRow | undefined, have: number): string[] {
  const { id, n, hash, body } = item;
  if (n > have) return row === undefined ? [] : [`event ${n} is there and its number is not`];
  if (row === undefined) return [`event ${n} (${item.status}) is lost`];
  const again = itemHash({ id, kind: row.kind ?? '', v: row.v, at: row.at ?? 0, body: row.body });
  return row.hash === hash && again === hash && canonical(row.body) === canonical(body)
    ? []
    : [`event ${n} is not what was sent`];
}

/** A wish that came when its person, or the team, had as many as they may: its answer may have been lost, but not its result. */
const isFullOfNeeds = ({ entity, op, body }: PullRow): boolean =>
  entity === 'result' && op === 'put' && (body as { code?: string }).code === 'too-many-needs';

/** What of a device's own stream is not as it was promised. Takes note of what was kept without an answer. */
export async function judgeOwn(url: string, pusher: Pusher): Promise<string[]> {
  const { rows, have } = await readAll(url, pusher.person.token, 'me');
  const events = new Map(rows.filter(({ entity }) => entity === 'event').map((row) => [row.id, row]));
  const sent = pusher.sent.filter(({ t }) => t === 'event');
  const known = new Set(sent.map(({ id }) => id));
  const broken = [
    ...sent.flatMap((item) => eventFlaws(item, events.get(item.id), have)),
    ...[...events.keys()].filter((id) => !known.has(id)).map((id) => `event ${id} was never sent`),
    ...(cuts(pusher).includes(have) ? [] : [`have is ${have}, in the middle of what was one transaction`]),
    ...rows.flatMap(({ seq }, index) => (seq === index + 1 ? [] : [`row ${index + 1} has number ${seq}`])),
  ];
  const refused = new Set(rows.filter(isFullOfNeeds).map(({ id }) => id));
  for (const item of pusher.sent.slice(pusher.told, have))
    item.status = refused.has(item.id) ? 'refused' : 'kept';
  pusher.told = Math.max(pusher.told, have);
  return broken.map((flaw) => `${pusher.person.name}: ${flaw}`);
}

/** Whether every command that was done shows in the team's stream, once. */
export async function judgeTeam(url: string, pushers: readonly Pusher[]): Promise<string[]> {
  const [first] = pushers;
  if (first === undefined) return [];
  const { rows } = await readAll(url, first.person.token, 'team');
  const shown = rows
    .filter(({ entity, op }) => entity === 'need' && op === 'put')
    .map(({ body }) => (body as { text: string }).text);
  const done = pushers
    .flatMap(({ sent }) => sent)
    .filter(({ t, status }) => t === 'command' && status === 'kept')
    .map(({ body }) => String(body.text));
  const counted = new Map<string, number>();
  for (const text of shown) counted.set(text, (counted.get(text) ?? 0) + 1);
  return done.flatMap((text) => {
    const count = counted.get(text) ?? 0;
    return count === 1 ? [] : [`a command shows ${count} times: ${text}`];
  });
}
