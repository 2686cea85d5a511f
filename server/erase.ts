import { uuidv7 } from '../lib/model/id.ts';
import { appendAudit } from './audit.ts';
import type { Config } from './config.ts';
import type { Deps } from './deps.ts';
import { eraseAccount } from './erase-account.ts';
import { stepDown, stepUp } from './erase-admin.ts';
import { eraseRows } from './erase-rows.ts';
import { Erasure, listErasure, readErasures } from './erased-list.ts';
import { fail, ok, type Result } from './outcome.ts';
import { meStream, type Tx } from './store/port.ts';
import type { Row } from './store/tables.ts';

export type EraseDeps = Pick<Deps, 'store' | 'now' | 'random'> & {
  config: Pick<Config, 'dataDir' | 'SMTP_URL'>;
};

/** A person's events of one team; `by` asked for it, null when the operator did. */
type Whose = { team: string; person: string; by: string | null };

/** Events removed in one transaction: few enough that nobody waits long for the person's stream. */
const PIECE = 500;

const DONE = 'done';

const noteOf = (id: string) => ({ note: `erased:${id}` });

const headOf = (heads: readonly Row<'head'>[], stream: string): Row<'head'> => {
  const head = heads.find((one) => one.stream === stream);
  if (head === undefined) throw new Error('a head that was locked is missing');
  return head;
};

type Piece = Whose & { id: string };

async function finish(tx: Tx, deps: EraseDeps, { team, by, id }: Piece, removed: number): Promise<void> {
  await appendAudit(tx, deps, {
    team,
    actor: by,
    verb: 'events.erased',
    subject: { kind: 'team', id: team },
    detail: String(removed),
  });
  await tx.put('server_note', { ...noteOf(id), value: DONE });
}

function applyEvents(deps: EraseDeps, piece: Piece, ids: readonly string[]): Promise<number> {
  const { team, person, id } = piece;
  return deps.store.write(async (tx) => {
    const heads = await tx.lock(team, ['audit', meStream(person)]);
    if ((await tx.get('server_note', noteOf(id))) !== null) return 0;
    const head = headOf(heads, meStream(person));
    const { removed } = await eraseRows(tx, head, { person, ids, now: deps.now() });
    await finish(tx, deps, piece, removed);
    return removed;
  });
}

/**
 * Begins a person's stream anew, which keeps devices that hold the old one from sending it again. Returns the last number that
 * is to go: what comes after it was sent since. Null when it was done already.
 */
function beginAnew(deps: EraseDeps, { team, person, id }: Piece): Promise<number | null> {
  const stream = meStream(person);
  return deps.store.write(async (tx) => {
    const head = headOf(await tx.lock(team, [stream]), stream);
    const known = await tx.get('server_note', noteOf(id));
    if (known !== null) return known.value === DONE ? null : Number(known.value);
    await tx.patch('head', { team_id: team, stream }, { gen: head.gen + 1 });
    await tx.put('server_note', { ...noteOf(id), value: String(head.seq) });
    return head.seq;
  });
}

function applyPiece(deps: EraseDeps, { team, person }: Piece, upTo: number): Promise<number> {
  const stream = meStream(person);
  return deps.store.write(async (tx) => {
    const head = headOf(await tx.lock(team, [stream]), stream);
    const rows = await tx.pick('event', ['event_id'], {
      where: { team_id: team, person_id: person },
      upTo: { column: 'seq', value: upTo },
      order: 'seq',
      limit: PIECE,
    });
    const ids = rows.map(({ event_id }) => event_id);
    if (ids.length > 0) await eraseRows(tx, head, { person, ids, now: deps.now() });
    return ids.length;
  });
}

async function applyLog(deps: EraseDeps, piece: Piece): Promise<number> {
  const upTo = await beginAnew(deps, piece);
  if (upTo === null) return 0;
  let removed = 0;
  for (let last = PIECE; last === PIECE; removed += last) last = await applyPiece(deps, piece, upTo);
  await deps.store.write(async (tx) => {
    await tx.lock(piece.team, ['audit']);
    if ((await tx.get('server_note', noteOf(piece.id)))?.value !== DONE)
      await finish(tx, deps, piece, removed);
  });
  return removed;
}

async function applyPerson(deps: EraseDeps, { id, person }: Erasure & { kind: 'person' }): Promise<number> {
  if ((await deps.store.get('server_note', noteOf(id))) !== null) return 0;
  let removed = 0;
  for (const { team_id: team } of await deps.store.list('member', { where: { person_id: person } }))
    removed += await applyLog(deps, { team, person, by: null, id: `${id}:${team}` });
  await eraseAccount(deps, person, { ...noteOf(id), value: DONE });
  return removed;
}

async function apply(deps: EraseDeps, erasure: Erasure, by: string | null): Promise<number> {
  if (erasure.kind === 'person') return applyPerson(deps, erasure);
  const { id, team, person } = erasure;
  // A copy of the database from before the team was made has nothing to remove.
  if ((await deps.store.get('team', { team_id: team })) === null) {
    await deps.store.write((tx) => tx.put('server_note', { ...noteOf(id), value: DONE }));
    return 0;
  }
  const piece = { id, team, person, by };
  return erasure.kind === 'log' ? applyLog(deps, piece) : applyEvents(deps, piece, erasure.ids);
}

/**
 * Lists the erasure where no copy of the database reaches, before it is done. Whatever happens in between, the next start does
 * it: what was asked for is never half done and forgotten.
 */
function list(deps: EraseDeps, what: Record<string, unknown>): Erasure {
  const at = deps.now();
  const erasure = Erasure.parse({ id: uuidv7(at, deps.random(16)), at, ...what });
  listErasure(deps.config.dataDir, erasure);
  return erasure;
}

/** Erases single events of a person in a team; returns how many were there. */
export const eraseEvents = (
  deps: EraseDeps,
  { team, person, by }: Whose,
  ids: readonly string[],
): Promise<number> => apply(deps, list(deps, { kind: 'events', team, person, ids }), by);

/** Erases everything a person has logged in a team and begins their stream anew; returns how many events were there. */
export const eraseLog = (deps: EraseDeps, { team, person, by }: Whose): Promise<number> =>
  apply(deps, list(deps, { kind: 'log', team, person }), by);

/** A full disk takes nobody's role: what could not be listed is not done. */
async function listPerson(deps: EraseDeps, person: string, led: readonly string[]): Promise<Erasure> {
  try {
    return list(deps, { kind: 'person', person });
  } catch (error) {
    await stepUp(deps, person, led);
    throw error;
  }
}

/** Why a person cannot be erased: there is none, or a team would be left without anyone to lead it. */
export type EraseProblem = { kind: 'unknown-person' } | { kind: 'last-admin'; team: string };

/** Erases a person from every team and their account; returns how many events were there. */
export async function erasePerson(deps: EraseDeps, person: string): Promise<Result<number, EraseProblem>> {
  const { store } = deps;
  const members = await store.list('member', { where: { person_id: person } });
  const user = await store.get('user', { id: person });
  if (user === null && members.length === 0) return fail({ kind: 'unknown-person' });
  const stepped = await stepDown(deps, person);
  if (!stepped.ok) return stepped;
  return ok(await apply(deps, await listPerson(deps, person, stepped.value), null));
}

/**
 * Does every erasure of the list that this database has not done: one that was interrupted, or all since an older copy was made.
 * Returns how many; null when the list is missing.
 */
export async function applyErasures(deps: EraseDeps): Promise<number | null> {
  const erasures = readErasures(deps.config.dataDir);
  if (erasures === null) return null;
  let done = 0;
  for (const erasure of erasures) {
    if ((await deps.store.get('server_note', noteOf(erasure.id)))?.value === DONE) continue;
    await apply(deps, erasure, null);
    done += 1;
  }
  return done;
}
