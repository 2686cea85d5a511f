import { BEFALL, FAULTS, type Fault, untilNone, type Ways } from './befall.ts';
import type { Device } from './device.ts';
import { falseWords, judge } from './judge.ts';

/** How long all devices may take to be alike again, in ms: beside other work all of it takes its time. */
const QUIET = 45_000;
/** After so many looks everybody presses "Sync now" once more. */
const PRESSES = 4;

/** Clear weather, and the settings open as a person has them. */
async function ordinary(devices: readonly Device[]): Promise<void> {
  for (const device of devices) {
    device.proxy.weather('clear');
    await device.show();
  }
}

/**
 * What a device is allowed to decide with is in memory alone: a decision that waits when its browser is killed is refused. That is
 * shown and its person lets it go; anything else that is refused is a breach.
 */
async function letGo({ devices, told, text }: Ways): Promise<string[]> {
  const found: string[] = [];
  for (const device of devices) {
    const state = await device.state();
    if (state.dead === 0) continue;
    found.push(...falseWords(await device.words(), state, text));
    for (const { kind, submission = '', code } of await device.act('letGo', { team: device.let.team.id })) {
      if (kind !== 'decide') found.push(`${device.name}: ${kind} was refused with ${code}`);
      told.decided.delete(submission);
      told.refused.push(code);
    }
  }
  return found;
}

/** Those that can be made to suffer a fault, one after the other; the first of each list in the first fifteen rounds. */
const SUFFER: Partial<Record<Fault, readonly (0 | 1 | 2)[]>> = {
  worker: [0, 1, 2],
  'browser-killed': [0, 2, 1],
  'token-revoked': [1, 2],
  clock: [1, 2, 0],
};

function targetOf({ devices, fault, number }: Ways): Device {
  const which = SUFFER[fault] ?? [0, 1];
  return devices[which[Math.floor(number / FAULTS.length) % which.length] ?? 0];
}

/** One round: acts under a fault, what is shown meanwhile, then quiet; what is then lost, doubled or shown otherwise than it is. */
export async function round(ways: Ways): Promise<string[]> {
  const { devices, fault, text, ground, told } = ways;
  await ordinary(devices);
  const broken = await BEFALL[fault](ways, targetOf(ways));
  await ordinary(devices);
  for (const device of devices) await device.syncNow();
  let looks = 0;
  const look = async () => {
    if (++looks % PRESSES === 0) for (const device of devices) await device.syncNow();
    if (fault === 'browser-killed') broken.push(...(await letGo(ways)));
    return judge({ ground, devices, told, text });
  };
  return [...broken, ...(await untilNone(look, QUIET))];
}
