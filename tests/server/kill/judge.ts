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

/** What a server says to one wish too many; its answer may have been lost, but not its result. */
const TOO_MANY: ReadonlySet<string> = new Set(['too-many-needs', 'too-many-open']);

type Result = { status?: string; code?: string };

/**
 * What the stream says of a command whose number was used: one too many, or nothing, as of every wish that was taken. Of those
 * `judgeTeam` asks that each shows, once.
 */
function resultFlaw({ t, id, n }: Sent, results: ReadonlyMap<string, Result>): string[] {
  const result = results.get(id);
  if (t !== 'command' || result === undefined || TOO_MANY.has(result.code ?? '')) return [];
  return [`command ${n} used its number and its result is ${JSON.stringify(result)}`];
}

/** What of a device's own stream is not as it was promised. Takes note of what was kept without an answer. */
export async function judgeOwn(url: string, pusher: Pusher): Promise<string[]> {
  const { rows, have } = await readAll(url, pusher.person.token, 'me');
  const events = new Map(rows.filter(({ entity }) => entity === 'event').map((row) => [row.id, row]));
  const sent = pusher.sent.filter(({ t }) => t === 'event');
  const results = new Map(
    rows.filter(({ entity }) => entity === 'result').map(({ id, body }) => [id, body as Result]),
  );
  const known = new Set(sent.map(({ id }) => id));
  const broken = [
    ...sent.flatMap((item) => eventFlaws(item, events.get(item.id), have)),
    ...[...events.keys()].filter((id) => !known.has(id)).map((id) => `event ${id} was never sent`),
    ...(cuts(pusher).includes(have) ? [] : [`have is ${have}, in the middle of what was one transaction`]),
    ...rows.flatMap(({ seq }, index) => (seq === index + 1 ? [] : [`row ${index + 1} has number ${seq}`])),
  ];
  const unanswered = pusher.sent.slice(pusher.told, have);
  broken.push(...unanswered.flatMap((item) => resultFlaw(item, results)));
  for (const item of unanswered)
    item.status = results.get(item.id)?.status === 'rejected' ? 'refused' : 'kept';
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
