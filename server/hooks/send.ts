import { createHmac } from 'node:crypto';
import { canonical } from '../../lib/hash/canonical.ts';
import type { Deps } from '../deps.ts';
import { repeating } from '../jobs/repeating.ts';
import type { Row } from '../store/tables.ts';
import { type CallProblem, NET, type Net, post } from './post.ts';
import { DEAD_HOOK, HOOK, HookBody, hookSecret } from './wanted.ts';

const BATCH = 100;
const TRIES = 8;
/** In ms: the first wait, which doubles; longer than a call may take, so that no other process makes it meanwhile. */
const FIRST = 60_000;
const EVERY = 5_000;

type Call = { row: Row<'outbox'>; hook: Row<'webhook'>; body: HookBody };

/** Takes a row for a try; null when another process has it, or the team has no address any more. */
const take = (deps: Deps, { team_id, outbox_id }: Row<'outbox'>): Promise<Call | null> =>
  deps.store.write(async (tx) => {
    await tx.lock(team_id, ['team']);
    const row = await tx.get('outbox', { team_id, outbox_id });
    const at = deps.now();
    if (row === null || row.kind !== HOOK || row.sent_at !== null || row.due_at > at) return null;
    const hook = await tx.get('webhook', { team_id });
    if (hook === null) {
      await tx.remove('outbox', { team_id, outbox_id });
      return null;
    }
    const tries = row.tries + 1;
    await tx.patch('outbox', { team_id, outbox_id }, { tries, due_at: at + FIRST * 2 ** row.tries });
    return { row: { ...row, tries }, hook, body: HookBody.parse(JSON.parse(row.body)) };
  });

/** What a call says and bears: the id is the same at every try, so that the other side can tell them apart. */
export function signedCall(deps: Deps, { row, hook, body }: Call) {
  const text = canonical({ id: row.outbox_id, ...body });
  const at = Math.floor(deps.now() / 1_000);
  const sig = createHmac('sha256', hookSecret(deps.config, hook)).update(`${at}.${text}`).digest('hex');
  return {
    url: hook.url,
    body: text,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Passalong',
      'passalong-signature': `t=${at},v1=${sig}`,
    },
  };
}

async function note(deps: Deps, { row, body }: Call, problem: CallProblem | null): Promise<void> {
  const { team_id, outbox_id, tries } = row;
  const at = deps.now();
  const over: Partial<Row<'outbox'>> | null =
    problem === null
      ? { sent_at: at, body: '{}' }
      : tries < TRIES
        ? null
        : { sent_at: at, kind: DEAD_HOOK, body: canonical({ ...body, failed: problem }) };
  await deps.store.write(async (tx) => {
    if (over !== null) await tx.patch('outbox', { team_id, outbox_id }, over);
    await tx.patch('webhook', { team_id }, { last_at: at, last: problem ?? 'done' });
  });
}

async function callOf(deps: Deps, net: Net, row: Row<'outbox'>): Promise<boolean> {
  const call = await take(deps, row);
  if (call === null) return false;
  const done = await post(net, signedCall(deps, call));
  await note(deps, call, done.ok ? null : done.problem);
  if (done.ok) return true;
  deps.log.warn({ count: call.row.tries }, 'a webhook was not taken');
  if (call.row.tries >= TRIES) deps.live.metrics.failed('webhook');
  return false;
}

/** Makes the calls that are due, of each team one after another until `signal`; answers how many were taken. `net` is for tests. */
export async function sendHooks(deps: Deps, net: Net = NET, signal?: AbortSignal): Promise<number> {
  const due = await deps.store.list('outbox', {
    where: { kind: HOOK, sent_at: null },
    upTo: { column: 'due_at', value: deps.now() },
    order: 'due_at',
    limit: BATCH,
  });
  const byTeam = Map.groupBy(due, ({ team_id }) => team_id);
  const counts = await Promise.all(
    [...byTeam.values()].map(async (rows) => {
      let taken = 0;
      for (const row of rows) if (signal?.aborted !== true && (await callOf(deps, net, row))) taken += 1;
      return taken;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Makes calls every few seconds; the answer ends it and waits for those under way. */
export const runHooks = (deps: Deps): (() => Promise<void>) =>
  repeating(
    { every: EVERY, failed: (error) => deps.log.error({ err: error }, 'webhooks were not sent') },
    (stop) => sendHooks(deps, NET, stop),
  );
