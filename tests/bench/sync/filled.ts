import { randomBytes, webcrypto } from 'node:crypto';
import { itemHash } from '../../../lib/protocol/item.ts';
import { MOST_ITEMS } from '../../../lib/protocol/push.ts';
import { encode } from '../../../lib/sync/bytes.ts';
import { KEY_BYTES, SEALED_VERSION, sealer } from '../../../lib/sync/seal.ts';
import type { SeededPerson } from '../../../server/seed.ts';
import type { Ground } from '../../proofs/faults/ground.ts';
import { makeLog } from '../make-log.ts';

/** Below what a server takes of one device before it asks it to wait. */
const PUSHES = 150;

/** Fills a person's log on a server with so many sealed events, sent by devices of theirs; gives the key they are sealed with. */
export async function filled(place: Ground, person: SeededPerson, events: number): Promise<string> {
  const key = new Uint8Array(randomBytes(KEY_BYTES));
  const box = await sealer(webcrypto.subtle as SubtleCrypto, key);
  const log = makeLog({ events, until: Date.now() }).map((event) => ({ ...event, team: place.team.team }));
  for (let from = 0; from < log.length; from += PUSHES * MOST_ITEMS) {
    const { access_token, epoch, gen } = await place.newDevice(person);
    const part = log.slice(from, from + PUSHES * MOST_ITEMS);
    for (let start = 0; start < part.length; start += MOST_ITEMS) {
      const items = await Promise.all(
        part.slice(start, start + MOST_ITEMS).map(async (event, index) => {
          const { id, at } = event;
          const said = { id, kind: 'sealed', v: SEALED_VERSION, at, body: await box.seal(event) };
          return { ...said, t: 'event', n: start + index + 1, hash: itemHash(said) };
        }),
      );
      const answer = await fetch(`http://127.0.0.1:${place.port}/v1/push`, {
        method: 'POST',
        headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ protocol: 1, epoch, gen, items }),
      });
      if (!answer.ok) throw new Error(`a push was answered ${answer.status}: ${await answer.text()}`);
      await answer.body?.cancel();
    }
  }
  return encode(key);
}
