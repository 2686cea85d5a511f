import { randomBytes } from 'node:crypto';
import { contentHash } from '../../../lib/hash/content-hash.ts';
import { meaningHash } from '../../../lib/hash/meaning-hash.ts';
import { uuidv7 } from '../../../lib/model/id.ts';
import { itemHash } from '../../../lib/protocol/item.ts';
import { lessonOf } from '../../server/setup/lesson.ts';
import { quantile } from '../quantile.ts';
import type { Ask } from './ask.ts';
import type { Device } from './load.ts';
import type { Straight } from './straight.ts';

/** ms of the server's answers about what another team has, and about what nobody has. */
type Times = { p50: number; p95: number };

/** `farther` is the share of asked pairs in which the foreign one took longer: half where nothing tells them apart. */
export type Foreign = { pairs: number; foreign: Times; missing: Times; farther: number };

const PAIRS_A_DEVICE = 40;

const newId = (): string => uuidv7(Date.now(), randomBytes(16));

function commandOf({ epoch }: Device, n: number, kind: string, body: object): string {
  const item = { id: newId(), kind, v: 1, at: Date.now(), body };
  const items = [{ t: 'command', n, ...item, hash: itemHash(item) }];
  return JSON.stringify({ protocol: 1, epoch, gen: 0, items });
}

type Result = { status: string; code?: string };

async function told(ask: Ask, device: Device, body: string): Promise<{ result: Result; took: number }> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${device.token}` };
  const begun = performance.now();
  const { status, bytes } = await ask('/v1/push', headers, body);
  const took = performance.now() - begun;
  const { results = [] } = JSON.parse(bytes.toString()) as { results?: Result[] };
  const [result] = results;
  if (status !== 200 || result === undefined)
    throw new Error(`a command was answered with ${status}: ${bytes.toString().slice(0, 300)}`);
  return { result, took };
}

/** Has a submission wait in a team. */
async function waiting(ask: Ask, owner: Device, skill: string): Promise<string> {
  const submission = newId();
  const content = lessonOf(skill);
  const hashes = { contentHash: contentHash(content), meaningHash: meaningHash(content) };
  const body = { submission, lesson: newId(), base: null, found: [], rev: newId(), content, ...hashes };
  const { result } = await told(ask, owner, commandOf(owner, 1, 'submit', body));
  if (result.status !== 'done')
    throw new Error(`a lesson was not submitted: ${result.status} ${result.code}`);
  return submission;
}

const timesOf = (times: readonly number[]): Times => ({
  p50: quantile(times, 0.5),
  p95: quantile(times, 0.95),
});

/** Takes back what another team's member submitted, and what is not there, in turns, each of them first every second time. */
export async function foreignTimes(
  ask: Ask,
  { skill }: Pick<Straight, 'skill'>,
  { owner, strangers }: { owner: Device; strangers: readonly Device[] },
): Promise<Foreign> {
  const id = newId();
  await skill(owner.team, id);
  const theirs = await waiting(ask, owner, id);
  const [foreign, missing]: [number[], number[]] = [[], []];
  let farther = 0;
  for (const device of strangers) {
    for (let pair = 0; pair < PAIRS_A_DEVICE; pair++) {
      const asked = { foreign: theirs, missing: newId() };
      const order = (['foreign', 'missing'] as const).toSorted(() => (pair % 2 === 0 ? 0 : -1));
      const took = { foreign: 0, missing: 0 };
      for (const [index, what] of order.entries()) {
        const body = commandOf(device, pair * 2 + index + 1, 'withdraw', { submission: asked[what] });
        const { result, took: time } = await told(ask, device, body);
        if (result.status !== 'rejected' || result.code !== 'not-found')
          throw new Error(`a ${what} submission was answered with ${result.status} ${result.code}`);
        took[what] = time;
      }
      foreign.push(took.foreign);
      missing.push(took.missing);
      if (took.foreign > took.missing) farther++;
    }
  }
  const pairs = foreign.length;
  return { pairs, foreign: timesOf(foreign), missing: timesOf(missing), farther: farther / pairs };
}
