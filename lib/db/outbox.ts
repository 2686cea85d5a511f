import type { LogEvent } from '../model/event.ts';
import type { Id } from '../model/id.ts';
import type { Link } from '../sync/link.ts';
import type { OutState, OutWhat, Refused } from '../sync/outgoing.ts';
import type { Db, OutRecord } from './schema.ts';
import { write } from './write.ts';

/** What is put into the outbox, and before when it is not to be sent. */
export type Outgoing = { what: OutWhat; notBefore?: number };

/** What is said of the words themselves, or of their id: sent again they are refused again. */
const LASTING: ReadonlySet<string> = new Set(['too_large', 'too_deep', 'hash_mismatch', 'id_reused']);

/** Whether what was refused so can never be sent; there may be room for it later. */
export const isLasting = (refused: Refused | undefined): boolean =>
  refused !== undefined && (LASTING.has(refused.code) || refused.code.startsWith('bad_'));

/** Gives each item the next number of its team, inside the running transaction; returns the rows. */
export async function enqueue(db: Db, link: Link, items: readonly Outgoing[]): Promise<OutRecord[]> {
  if (items.length === 0) return [];
  const rows = items.map(({ what, notBefore }, index) => ({
    team: link.team,
    n: link.next + index,
    what,
    state: 'waiting' as const,
    ...(notBefore === undefined ? {} : { notBefore }),
  }));
  await db.outbox.bulkAdd(rows);
  await db.links.update(link.team, { next: link.next + rows.length });
  return rows;
}

/** Notes that these rows are about to be sent; false, and nothing noted, where one of them does not wait any more. */
export const noteTried = (db: Db, team: Id, numbers: readonly number[]): PromiseLike<boolean> =>
  write(db, async () => {
    const rows = await db.outbox.bulkGet(numbers.map((n): [Id, number] => [team, n]));
    const waiting = rows.filter((row) => row !== undefined).filter(({ state }) => state === 'waiting');
    if (waiting.length < numbers.length) return false;
    await db.outbox.bulkPut(waiting.map((row) => ({ ...row, tried: true })));
    return true;
  });

/** Takes that note back where the server took nothing of them. */
export const noteUntaken = (db: Db, team: Id, numbers: readonly number[]): PromiseLike<void> =>
  write(db, async () => {
    const rows = await db.outbox.bulkGet(numbers.map((n): [Id, number] => [team, n]));
    const here = rows.filter((row) => row !== undefined);
    await db.outbox.bulkPut(here.map(({ tried: _, ...row }) => row));
  });

/** Lets a command go that was refused and was made again, inside the running transaction: its number goes to nothing. */
export async function letGoRefused({ outbox }: Db, team: Id, command: Id): Promise<void> {
  await outbox
    .where('[team+state]')
    .equals([team, 'dead'])
    .filter(({ what }) => what.t === 'command' && what.id === command)
    .modify({ state: 'void' });
}

/** The teams whose outbox has something in this state, by its index alone: acknowledged rows stay, and are many. */
export async function teamsWith({ outbox }: Db, state: OutState): Promise<Id[]> {
  const keys = (await outbox.orderBy('[team+state]').uniqueKeys()) as unknown as [Id, OutState][];
  return keys.filter((key) => key[1] === state).map(([team]) => team);
}

/** An ended connection keeps what it has; what is made since belongs to the one after it. */
const sends = (link: Link | undefined): link is Link =>
  link !== undefined && link.end === null && link.backup;

/** Puts events into the outbox of the team they were made in, where the person backs their log up there. */
export async function enqueueEvents(db: Db, events: readonly LogEvent[]): Promise<void> {
  const teams = new Set(events.map(({ team }) => team).filter((team) => team !== null));
  for (const team of teams) {
    const link = await db.links.get(team);
    if (!sends(link)) continue;
    const own = events.filter((event) => event.team === team);
    await enqueue(
      db,
      link,
      own.map(({ id }) => ({ what: { t: 'event', event: id } })),
    );
  }
}

/** Takes events out of every outbox: the number of one that was not sent yet goes to nothing. */
export async function withdrawEvents(db: Db, ids: readonly Id[]): Promise<void> {
  for (const link of await db.links.toArray()) {
    const rows = await db.outbox
      .where('[team+what.event]')
      .anyOf(ids.map((id) => [link.team, id]))
      .toArray();
    await db.outbox.bulkPut(rows.map((row) => (row.state === 'waiting' ? { ...row, state: 'void' } : row)));
  }
}

/** Whether a membership is over, so that its server takes nothing any more. */
export const isOver = (end: Link['end'] | undefined): end is 'left' | 'removed' =>
  end === 'left' || end === 'removed';

/** What waits for a team's figures goes to nothing: who joins again is asked anew whether their answers may go there. */
export async function voidAnswers({ outbox }: Db, team: Id): Promise<void> {
  await outbox
    .where('[team+state]')
    .equals([team, 'waiting'])
    .filter(({ what }) => what.t === 'contribution')
    .modify({ state: 'void' });
}

/**
 * What still waited to be said to a team becomes readable as refused, inside the running transaction; answers for its figures go to nothing,
 * events stay what they are.
 */
export async function buryCommands(db: Db, team: Id): Promise<void> {
  await voidAnswers(db, team);
  const { outbox } = db;
  await outbox
    .where('[team+state]')
    .equals([team, 'waiting'])
    .filter(({ what }) => what.t === 'command')
    .modify({ state: 'dead', refused: { code: 'not_member' } });
}
