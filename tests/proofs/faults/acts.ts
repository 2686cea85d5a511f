import type { Device } from './device.ts';
import type { Ground } from './ground.ts';
import type { Told } from './judge.ts';

export type Stage = {
  ground: Ground;
  /** The first is its team's reviewer; the others are two devices of one author. */
  devices: readonly [Device, Device, Device];
  told: Told;
  random: () => number;
};

/** Submissions that wait at most: the server refuses the 21st of one person. */
const MOST_OPEN = 15;

let made = 0;

/** A name no other act has. */
const mark = (device: Device): string => `${device.name} ${++made}`;

function keepTold({ told }: Stage, { person }: Device, ...ids: string[]): void {
  const events = told.events.get(person.person) ?? new Set<string>();
  told.events.set(person.person, events);
  for (const id of ids) events.add(id);
}

async function decide({ ground, told, random }: Stage, device: Device): Promise<void> {
  const grant = await ground.grantTo(device.person, device.let.device);
  try {
    const verdict = random() < 0.7 ? 'approve' : 'reject';
    const decided = await device.act('decide', { verdict, grant });
    if (decided !== null) told.decided.add(decided);
  } catch (error) {
    for (const id of told.submissions) told.perhaps.add(id);
    throw error;
  }
}

async function write(stage: Stage, device: Device): Promise<void> {
  const { skill } = stage.ground;
  const kept = await device.act('keep', { mark: mark(device), skill });
  keepTold(stage, device, kept.event);
  const uses = 1 + Math.floor(stage.random() * 3);
  for (let index = 0; index < uses; index++)
    keepTold(stage, device, await device.act('use', { mark: mark(device), lesson: kept.lesson }));
  if (device === stage.devices[0] || stage.random() < 0.4) return;
  // The server takes no more while so many wait, and says so, which is no fault.
  if (stage.told.submissions.size - stage.told.decided.size >= MOST_OPEN) return;
  const { lesson, rev } = kept;
  stage.told.submissions.add(await device.act('submit', { lesson, rev, skill }));
}

/**
 * What a person does on a device in a round: keeps a lesson, notes uses of it, and puts it before the team; whoever reviews decides
 * what waits. Answers why it broke off, or null. `must`: something is written for certain.
 */
export async function actOn(stage: Stage, device: Device, must = false): Promise<string | null> {
  try {
    const reviews = device === stage.devices[0];
    if (must || !reviews || stage.random() < 0.6) await write(stage, device);
    // A server that is down takes no grant either, and nothing is decided.
    if (reviews) await decide(stage, device);
    return null;
  } catch (error) {
    return `${device.name}: an act broke off: ${error instanceof Error ? error.message : String(error)}`;
  }
}
