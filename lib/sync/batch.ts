import { checked } from '../hash/canonical.ts';
import { commandOf } from '../protocol/commands.ts';
import { type Item, itemHash } from '../protocol/item.ts';
import { MAX_PUSH, MOST_ITEMS } from '../protocol/push.ts';
import type { OutWhat, Ready } from './outgoing.ts';
import type { Settled } from './port.ts';
import { SEALED_VERSION, type Sealer } from './seal.ts';

/** Room for what stands around the items of a push. */
const AROUND = 2_048;

/** The item of an event that is no longer here, or that no key seals, is nothing: its number is used by a void. */
async function itemOf(row: Ready, sealer: Sealer | null): Promise<Item> {
  const { n, what, state, event } = row;
  if (state === 'void' || state === 'dead' || what.t === 'void') return { t: 'void', n };
  if (what.t !== 'event') {
    const { t, ...said } = what;
    return { ...said, t, n, hash: itemHash(said) } as Item;
  }
  if (event === undefined || sealer === null) return { t: 'void', n };
  const { id, at } = event;
  const sealed = { id, kind: 'sealed' as const, v: SEALED_VERSION, at, body: await sealer.seal(event) };
  return { ...sealed, t: 'event', n, hash: itemHash(sealed) };
}

const sizeOf = (item: Item): number => new TextEncoder().encode(JSON.stringify(item)).length + 1;

/** Whether no push has room for it, even by itself. */
export const isTooLarge = (item: Item): boolean => AROUND + sizeOf(item) > MAX_PUSH;

/**
 * Rows that wait and that no message can hold, as what they become: refused and readable, their numbers used by nothing. Sent on, they
 * would stop every sync at the same place.
 */
export const unsendable = (rows: readonly Ready[]): Settled[] =>
  rows.flatMap(({ n, state, what, event }) => {
    const why = state === 'waiting' ? checked(what.t === 'event' ? (event ?? null) : what) : null;
    return why === null ? [] : [{ n, state: 'dead', refused: { code: why.kind } }];
  });

const mayGo = ({ state, notBefore }: Ready, now: number): boolean =>
  state !== 'waiting' || notBefore === undefined || notBefore <= now;

/**
 * The items of the next push: rows in the order of their numbers from `have + 1` on, up to the most one push may hold. It ends before
 * a row whose time has not come, and at a number that is missing.
 */
export async function batchOf(
  rows: readonly Ready[],
  { have, now, sealer }: { have: number; now: number; sealer: Sealer | null },
): Promise<Item[]> {
  const items: Item[] = [];
  let bytes = AROUND;
  for (const row of rows.slice(0, MOST_ITEMS)) {
    if (row.n !== have + 1 + items.length || !mayGo(row, now)) break;
    const item = await itemOf(row, sealer);
    bytes += sizeOf(item);
    if (bytes > MAX_PUSH && items.length > 0) break;
    items.push(item);
  }
  return items;
}

/** What is made when its person is connected and has looked, and is never sent by itself later. */
export const isPrepared = (what: OutWhat): boolean =>
  what.t === 'command' && commandOf(what.kind)?.offline !== 'queue';

/** Of which the server cannot tell that it had it before. */
export const isNameless = (what: OutWhat): boolean =>
  what.t === 'command' && commandOf(what.kind)?.nameless === true;

/**
 * Whether the same item may be sent again after the server lost it: what a person made or asked for. A decision is made again by
 * its person or not at all, and a contribution may have been counted.
 */
export const comesAgain = (what: OutWhat): boolean =>
  what.t === 'event' || (what.t === 'command' && !isPrepared(what));
