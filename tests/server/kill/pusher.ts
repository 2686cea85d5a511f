import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { uuidv7 } from '../../../lib/model/id.ts';
import { itemHash } from '../../../lib/protocol/item.ts';
import { PROTOCOL_VERSION } from '../../../lib/protocol/version.ts';
import type { SeededPerson } from '../../../server/seed.ts';

/** An item as it was sent; `done` once the server has said what became of it. */
export type Sent = {
  t: 'event' | 'command';
  id: string;
  n: number;
  kind: string;
  v: number;
  at: number;
  body: Record<string, unknown>;
  hash: string;
  status: 'sent' | 'kept' | 'refused';
};

/** A device that pushes as fast as it is answered, and what it was told. */
export type Pusher = {
  person: SeededPerson;
  epoch: string;
  /** Everything it ever sent, by number: the first is number 1. */
  sent: Sent[];
  /** The highest number it was told of. */
  told: number;
  pushes: number;
  /** Every so many pushes one command comes last, which is a transaction of its own over several streams. */
  commandEvery: number;
};

export const pusherOf = (person: SeededPerson, epoch: string, commandEvery = 4): Pusher => ({
  person,
  epoch,
  commandEvery,
  sent: [],
  told: 0,
  pushes: 0,
});

const EVENTS = 12;

function make(t: Sent['t'], n: number): Sent {
  const at = Date.now();
  const id = uuidv7(at, randomBytes(16));
  const kind = t === 'event' ? 'sealed' : 'need';
  const words = randomBytes(60 + (n % 200)).toString('base64url');
  const body = t === 'event' ? { sealed: words } : { text: `need ${id}`, skill: null };
  return { t, id, n, kind, v: 1, at, body, hash: itemHash({ id, kind, v: 1, at, body }), status: 'sent' };
}

/** The next items: those nobody answered for, else new ones. */
function batchOf(pusher: Pusher): Sent[] {
  const open = pusher.sent.slice(pusher.told);
  if (open.length > 0) return open;
  const first = pusher.told + 1;
  const events = 1 + (pusher.pushes % EVENTS);
  const made = Array.from({ length: events }, (_, index) => make('event', first + index));
  if (pusher.pushes % pusher.commandEvery === 0) made.push(make('command', first + events));
  pusher.sent.push(...made);
  return made;
}

type Answer = { have: number; results: { n: number; status: string; code?: string }[] };

/** One push. 'again' when the server asks for time, 'silent' when no answer came. */
async function pushOnce(url: string, pusher: Pusher): Promise<'told' | 'again' | 'silent'> {
  const items = batchOf(pusher).map(({ status: _, ...item }) => item);
  const { epoch } = pusher;
  try {
    const answer = await fetch(`${url}/v1/push`, {
      method: 'POST',
      headers: { authorization: `Bearer ${pusher.person.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ protocol: PROTOCOL_VERSION, epoch, gen: 0, items }),
    });
    if (answer.status !== 200) {
      const refused = await answer.text();
      if (answer.status === 429 || answer.status >= 500) return 'again';
      throw new TypeError(`a push was refused: ${answer.status} ${refused}`);
    }
    const { have, results } = (await answer.json()) as Answer;
    for (const { n, status } of results) {
      const item = pusher.sent[n - 1];
      if (item !== undefined && status !== 'later') item.status = status === 'rejected' ? 'refused' : 'kept';
    }
    pusher.told = have;
    pusher.pushes += 1;
    return 'told';
  } catch (error) {
    if (error instanceof TypeError && error.message.startsWith('a push was refused')) throw error;
    return 'silent';
  }
}

/** Pushes until told to stop; where `patient`, also through silence. */
export async function pushOn(
  url: string,
  pusher: Pusher,
  { signal, patient }: { signal: AbortSignal; patient: boolean },
): Promise<void> {
  while (!signal.aborted) {
    const told = await pushOnce(url, pusher);
    if (told === 'silent' && !patient) return;
    if (told !== 'told') await setTimeout(10);
  }
}
