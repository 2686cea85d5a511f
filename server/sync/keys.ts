import { KeyBox } from '../../lib/protocol/key.ts';
import { PairAnswer, PairRequest } from '../../lib/protocol/pair.ts';
import { appendAudit } from '../audit.ts';
import type { Deps } from '../deps.ts';
import { type Caller, pacedCaller } from '../http/device.ts';
import { answerProblem, type HttpProblem, NOT_FOUND, tooMany } from '../http/problem.ts';
import { readBody } from '../http/read-body.ts';
import type { Route } from '../http/route.ts';
import { fail, ok, type Result } from '../outcome.ts';
import type { Row } from '../store/tables.ts';

/** How long two screens may take to pass a key from one to the other. */
const PAIRING_LASTS = 10 * 60_000;
/** Pairings of one person that may be open at once. */
const MOST_OPEN = 5;

const KEY_CHANGED: HttpProblem = {
  status: 409,
  code: 'key_changed',
  detail: 'Another device has stored a key meanwhile. Read it first.',
};

const STEP_TAKEN: HttpProblem = {
  status: 409,
  code: 'step_taken',
  detail: 'This step of the pairing is not the next one, or not this device’s.',
};

const TOO_MANY: HttpProblem = {
  status: 429,
  code: 'too_many',
  detail: 'Too many pairings are open; wait until one has ended.',
  retryAfter: PAIRING_LASTS / 1000,
};

/** How often one person's key in a team may change in a day: each change is a line in the audit trail, which is kept for good. */
const MOST_KEYS = 20;
const DAY = 24 * 3_600_000;

/** The highest number of a first box: a count that begins near its end would leave no room above it. */
const MOST_FIRST = 100;

/**
 * Stores a wrapped key when it counts one up from the one before, so that no device replaces one it has not seen. Where there is none
 * it may have any number: a device brings back what went while its person was in no team, or with a database that was put back.
 */
function putKey(deps: Deps, { team, person }: Caller, box: KeyBox): Promise<Result<KeyBox, HttpProblem>> {
  return deps.store.write(async (tx) => {
    await tx.lock(team, ['audit', `me:${person}`]);
    const key = { team_id: team, person_id: person };
    const before = await tx.get('keybox', key);
    const isNext = before === null ? box.v <= MOST_FIRST : box.v === before.v + 1;
    if (!isNext) return fail(KEY_CHANGED);
    const now = deps.now();
    const today = { scope: `key:${team}:${person}`, window: now - (now % DAY) };
    const { used } = (await tx.get('bucket', today)) ?? { used: 0 };
    if (used >= MOST_KEYS) return fail(tooMany((today.window + DAY - now) / 1000));
    await tx.put('bucket', { ...today, used: used + 1 });
    await tx.put('keybox', { ...key, wrapped: box.wrapped, salt: box.salt, v: box.v });
    await appendAudit(tx, deps, {
      team,
      actor: person,
      verb: 'key.changed',
      subject: { kind: 'person', id: person },
      detail: String(box.v),
    });
    return ok(box);
  });
}

const answerOf = (row: Row<'pairing'>): PairAnswer => ({
  id: row.pairing_id,
  step: row.step,
  payload: row.payload,
  from: row.step % 2 === 1 ? row.from_device : (row.to_device ?? row.from_device),
  expiresAt: row.expires_at,
});

/** A pairing of this person that is not over; another's looks as a missing one. */
async function openPairing(
  { store, now }: Pick<Deps, 'store' | 'now'>,
  { team, person }: Caller,
  id: string,
): Promise<Row<'pairing'> | null> {
  const row = await store.get('pairing', { team_id: team, pairing_id: id });
  return row !== null && row.person_id === person && row.expires_at > now() ? row : null;
}

/** Steps alternate between two devices of one person; the first to answer the opening is the second device. */
function step(deps: Deps, caller: Caller, given: PairRequest): Promise<Result<PairAnswer, HttpProblem>> {
  const { team, person, device } = caller;
  return deps.store.write(async (tx) => {
    await tx.lock(team, ['audit', `me:${person}`]);
    const now = deps.now();
    const key = { team_id: team, pairing_id: given.id };
    const row = await tx.get('pairing', key);
    if (given.step === 1) {
      if (row !== null) return fail(STEP_TAKEN);
      const own = await tx.list('pairing', { where: { team_id: team, person_id: person } });
      if (own.filter(({ expires_at }) => expires_at > now).length >= MOST_OPEN) return fail(TOO_MANY);
      const made = {
        ...key,
        person_id: person,
        from_device: device,
        to_device: null,
        step: 1,
        payload: given.payload,
        expires_at: now + PAIRING_LASTS,
      };
      await tx.insert('pairing', [made]);
      const subject = { kind: 'pairing', id: given.id } as const;
      await appendAudit(tx, deps, { team, actor: person, verb: 'pairing.made', subject, detail: device });
      return ok(answerOf(made));
    }
    if (row === null || row.person_id !== person || row.expires_at <= now) return fail(NOT_FOUND);
    const second = row.to_device ?? (device === row.from_device ? null : device);
    const turn = given.step % 2 === 1 ? row.from_device : second;
    if (given.step !== row.step + 1 || turn !== device) return fail(STEP_TAKEN);
    const next = { ...row, to_device: second, step: given.step, payload: given.payload };
    await tx.put('pairing', next);
    return ok(answerOf(next));
  });
}

/** A person's own key, sealed for the server, and the way it takes from one device to the next. */
export const keyRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/key',
    access: 'device',
    summary: 'The person’s log key, wrapped under their recovery code.',
    answer: KeyBox,
    async handle(c, deps) {
      const caller = await pacedCaller(c, deps, deps.live.mayAsk);
      if (!caller.ok) return answerProblem(c, caller.problem);
      const { team, person } = caller.value;
      const row = await deps.store.get('keybox', { team_id: team, person_id: person });
      if (row === null) return answerProblem(c, NOT_FOUND);
      const { wrapped, salt, v } = row;
      return c.json({ wrapped, salt, v }, 200, { 'cache-control': 'no-store' });
    },
  },
  {
    method: 'PUT',
    path: '/v1/key',
    access: 'device',
    summary: 'Stores the wrapped key; its `v` counts one up from the stored one.',
    body: KeyBox,
    answer: KeyBox,
    async handle(c, deps) {
      const caller = await pacedCaller(c, deps, deps.live.mayAsk);
      if (!caller.ok) return answerProblem(c, caller.problem);
      const box = await readBody(c, KeyBox);
      if (!box.ok) return answerProblem(c, box.problem);
      const stored = await putKey(deps, caller.value, box.value);
      return stored.ok
        ? c.json(stored.value, 200, { 'cache-control': 'no-store' })
        : answerProblem(c, stored.problem);
    },
  },
  {
    method: 'POST',
    path: '/v1/pair',
    access: 'device',
    summary: 'One step of handing the key from a device to another of the same person.',
    body: PairRequest,
    answer: PairAnswer,
    async handle(c, deps) {
      const caller = await pacedCaller(c, deps, deps.live.mayAsk);
      if (!caller.ok) return answerProblem(c, caller.problem);
      const given = await readBody(c, PairRequest);
      if (!given.ok) return answerProblem(c, given.problem);
      const answer = await step(deps, caller.value, given.value);
      return answer.ok
        ? c.json(answer.value, 200, { 'cache-control': 'no-store' })
        : answerProblem(c, answer.problem);
    },
  },
  {
    method: 'GET',
    path: '/v1/pair/:id',
    access: 'device',
    summary: 'The newest step of a pairing of one’s own.',
    answer: PairAnswer,
    async handle(c, deps) {
      const caller = await pacedCaller(c, deps, deps.live.mayAsk);
      if (!caller.ok) return answerProblem(c, caller.problem);
      const row = await openPairing(deps, caller.value, c.req.param('id') ?? '');
      if (row === null) return answerProblem(c, NOT_FOUND);
      return c.json(answerOf(row), 200, { 'cache-control': 'no-store' });
    },
  },
];
