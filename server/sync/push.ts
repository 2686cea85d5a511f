import type { CommandItem, Item, ItemResult } from '../../lib/protocol/item.ts';
import type { PushAnswer, PushRequest } from '../../lib/protocol/push.ts';
import type { Command } from '../commands/command.ts';
import type { Deps } from '../deps.ts';
import { type Caller, type SeenCaller, whyEnded } from '../http/device.ts';
import { type HttpProblem, tooMany } from '../http/problem.ts';
import { fail, ok, type Result } from '../outcome.ts';
import { meStream, type Sender } from '../store/port.ts';
import type { Ended } from './ended.ts';
import { named } from './numbers.ts';
import { type OwnItem, storeOwn, storeQuickly } from './own-run.ts';
import { answersUsed, runCommand } from './run-command.ts';

const isCommand = (item: Item): item is CommandItem => item.t === 'command';

/** Items in order: what is the sender's own comes in runs, each command stands alone. */
function runsOf(items: readonly Item[]): (OwnItem[] | CommandItem)[] {
  const runs: (OwnItem[] | CommandItem)[] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (isCommand(item)) runs.push(item);
    else if (Array.isArray(last)) last.push(item);
    else runs.push([item]);
  }
  return runs;
}

/** Why nothing of a push may be taken: the server was restored, or the person's stream begun anew, since the client last heard. */
function changed(
  given: { epoch: string; gen: number },
  now: { epoch: string; gen: number; have: number },
): HttpProblem | null {
  if (given.epoch !== now.epoch)
    return {
      status: 409,
      code: 'epoch_changed',
      detail: 'The server was restored from a backup since. Read everything again, then send what it lacks.',
      also: now,
    };
  if (given.gen !== now.gen)
    return {
      status: 409,
      code: 'gen_changed',
      detail: 'This person had their log erased since. Nothing was stored.',
      also: now,
    };
  return null;
}

/** How an item is answered whose turn does not come in this push: it is to come again. */
const notYet = (item: Item): ItemResult => ({ ...named(item), status: 'later', code: 'gap' });

type Standing = { epoch: string; gen: number; have: number };

/** Where the sender's numbering, stream and team stood when it was let in. */
export const standing = ({ epoch, head, device }: Sender): Standing => ({
  epoch,
  gen: head?.gen ?? 0,
  have: device.have,
});

/** The same as it is now. */
async function standingNow({ store }: Deps, { team, person, device }: Caller): Promise<Standing> {
  const [teamRow, head, row] = await Promise.all([
    store.get('team', { team_id: team }),
    store.get('head', { team_id: team, stream: meStream(person) }),
    store.get('device', { team_id: team, device_id: device }),
  ]);
  return { epoch: teamRow?.epoch ?? '', gen: head?.gen ?? 0, have: row?.have ?? 0 };
}

/** Why a push ends part-way. */
async function endedBy(
  deps: Deps,
  caller: SeenCaller,
  { request, ended }: Ended & { request: PushRequest },
): Promise<HttpProblem> {
  const gone = ended === 'device' ? null : changed(request, await standingNow(deps, caller));
  return gone ?? (await whyEnded(deps.store, caller));
}

/**
 * Takes a device's items in order: runs of its own items in a transaction each, every command in one of its own. What was
 * taken before something failed stays taken, and the client sends again from `have + 1`. Where a command has to wait, what came before it
 * is answered; a push that begins with it is told how long.
 */
export async function push(
  deps: Deps,
  caller: SeenCaller,
  request: PushRequest,
  commands: ReadonlyMap<string, Command>,
): Promise<Result<PushAnswer, HttpProblem>> {
  const at = standing(caller.seen);
  const refused = changed(request, at);
  if (refused !== null) return fail(refused);
  const now = deps.now();
  const place = {
    caller,
    gen: request.gen,
    now,
    clock: deps.now,
    random: deps.random,
    commands,
    grant: request.grant ?? null,
    mails: deps.config.SMTP_URL !== undefined,
  };
  const results: ItemResult[] = [];
  let { have } = at;
  const runs = runsOf(request.items);
  const [only] = runs;
  // A push that holds nothing but the sender's own is looked at as it was when it came.
  const quick =
    runs.length === 1 && Array.isArray(only)
      ? await storeQuickly(deps.store, only, place, caller.seen)
      : null;
  const used = request.items.filter(isCommand).filter(({ n }) => n <= at.have);
  const told = await answersUsed(deps.store, used, place);
  for (const run of runs) {
    // One that was taken already costs nothing: it would use up what those behind it need.
    const known = Array.isArray(run) ? undefined : told.get(run);
    if (known !== undefined) {
      results.push(known);
      continue;
    }
    const wait = Array.isArray(run) ? 0 : deps.live.mayCommand(`${caller.team}:${caller.person}`);
    if (wait > 0 && results.length === 0) return fail(tooMany(wait));
    if (wait > 0) {
      results.push(...request.items.slice(results.length).map(notYet));
      break;
    }
    const done =
      quick ??
      (await deps.store.write(async (tx) => {
        if (Array.isArray(run)) return storeOwn(tx, run, place);
        const ran = await runCommand(tx, run, place);
        return 'ended' in ran ? ran : { results: [ran.result], have: ran.have };
      }));
    if ('ended' in done) return fail(await endedBy(deps, caller, { request, ...done }));
    results.push(...done.results);
    have = done.have;
  }
  deps.live.wakes.changed(caller.team);
  return ok({ epoch: at.epoch, gen: at.gen, now, have, results });
}
