import { itemHash } from '../../../lib/protocol/item.ts';
import type { PullRow } from '../../../lib/protocol/pull.ts';
import type { SeededPerson } from '../../../server/seed.ts';
import { newId, sealed } from './team.ts';

type Item = { id: string; n: number; hash: string };
type Pushed = { have: number; results: { n: number; id: string; status: string; code?: string }[] };

/**
 * A device over the network that keeps what it sent until the server has said so. `base` may change between two requests,
 * as a server does that is started again.
 */
export function deviceClient({ token }: Pick<SeededPerson, 'token'>, epoch: string, base: () => string) {
  /** What is not acknowledged, in order, and what is, by id. */
  const outbox: Item[] = [];
  const acked = new Map<string, string>();
  let made = 0;

  async function ask(path: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(`${base()}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(120_000),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.json();
  }

  /** Sends what waits. @throws when no answer came; all of it waits on. */
  async function send(): Promise<void> {
    const items = outbox.slice(0, 50);
    const told = (await ask('/v1/push', { protocol: 1, epoch, gen: 0, items })) as Pushed;
    for (const { status, code } of told.results)
      if (status === 'rejected' || status === 'later')
        throw new Error(`an item was refused: ${status} ${code}`);
    while (outbox[0] !== undefined && outbox[0].n <= told.have) {
      const { id, hash } = outbox.shift() as Item;
      acked.set(id, hash);
    }
  }

  return {
    acked,
    ask,
    send,
    waiting: () => outbox.length,
    /** Writes so many events of this size; they wait until they are sent. */
    write(count: number, bytes = 200): void {
      for (let index = 0; index < count; index++) {
        const n = ++made;
        outbox.push(sealed(n, `${n} ${'x'.repeat(bytes)}`, { id: newId() }) as unknown as Item);
      }
    },
    /** Everything in the person's stream, page by page. */
    async pull(): Promise<PullRow[]> {
      const rows: PullRow[] = [];
      for (let after = ''; ; ) {
        const page = (await ask(`/v1/pull?stream=me${after}`)) as {
          rows: PullRow[];
          next: string;
          more: boolean;
        };
        rows.push(...page.rows);
        if (!page.more) return rows;
        after = `&after=${page.next}`;
      }
    },
  };
}

export type DeviceClient = ReturnType<typeof deviceClient>;

/** What is wrong with a stream as it was read, seen from what its device was promised; empty when nothing is. */
export function flaws({ acked }: Pick<DeviceClient, 'acked'>, rows: readonly PullRow[]): string[] {
  const found: string[] = [];
  const held = new Map(rows.map((row) => [row.id, row]));
  if (held.size !== rows.length) found.push(`${rows.length - held.size} rows came twice`);
  for (const [id, hash] of acked)
    if (held.get(id)?.hash !== hash) found.push(`${id} was acknowledged and is not there`);
  for (const [index, { seq }] of rows.entries())
    if (seq !== index + 1) {
      found.push(`number ${seq} stands where ${index + 1} should`);
      break;
    }
  for (const { id, kind = '', v, at = 0, body, hash } of rows)
    if (itemHash({ id, kind, v, at, body }) !== hash) found.push(`${id} is torn`);
  return found;
}
