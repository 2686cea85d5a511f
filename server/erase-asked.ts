import { SERVER } from './auth/people.ts';
import { type EraseDeps, eraseEvents } from './erase.ts';
import { meStream, type Tx } from './store/port.ts';

/** Marks a person may leave in a day of events this server never had: they stay for ever, and so does their line in the list of erasures. */
export const MOST_UNHEARD = 2_000;
const DAY = 86_400_000;

type Whose = { team: string; person: string; by: string };

/** Which of these ids have no mark yet, and how many of those stand for no event that is here. */
async function freshOf(tx: Tx, { team, person }: Whose, ids: readonly string[]) {
  const events = await tx.pick('event', ['event_id'], {
    where: { team_id: team, person_id: person },
    among: { column: 'event_id', values: ids },
  });
  const marks = await tx.list('tombstone', {
    where: { team_id: team, stream: meStream(person) },
    among: { column: 'id', values: ids },
  });
  const marked = new Set(marks.filter(({ entity }) => entity === 'event').map(({ id }) => id));
  const fresh = ids.filter((id) => !marked.has(id));
  return { fresh, unheard: fresh.length - events.length };
}

/**
 * Erases the events a person names; returns how many were there. Null, and nothing erased, where more of them than a day allows
 * were never here: what stands for those is kept for good.
 */
export async function eraseAsked(
  deps: EraseDeps,
  whose: Whose,
  ids: readonly string[],
): Promise<number | null> {
  const at = deps.now();
  const day = { scope: `unheard:${whose.team}:${whose.person}`, window: at - (at % DAY) };
  const fresh = await deps.store.write(async (tx) => {
    await tx.lock(SERVER, ['limits']);
    const found = await freshOf(tx, whose, ids);
    const used = ((await tx.get('bucket', day))?.used ?? 0) + found.unheard;
    if (used > MOST_UNHEARD) return null;
    if (found.unheard > 0) await tx.put('bucket', { ...day, used });
    return found.fresh;
  });
  if (fresh === null) return null;
  return fresh.length === 0 ? 0 : eraseEvents(deps, whose, fresh);
}
