import type { FaultPoint } from '../../../lib/sync/deps.ts';
import type { Asked, FaultProxy } from './proxy.ts';

export const POINTS: readonly FaultPoint[] = [
  'before-push',
  'after-push',
  'settled',
  'after-pull',
  'taken',
  'restarted',
  'healed',
];

/** What the engine stores after the last answer takes it less than this, in ms. */
const STORES = 60;

type Seen = { pushed: boolean; own: boolean; fromStart: boolean };
type Phase = 'asked' | 'answered';

/** By what a device asks, where its sync is: what it asks next tells that what came before is stored. */
const HERE: Readonly<Record<FaultPoint, (asked: Asked, phase: Phase, seen: Seen) => boolean>> = {
  'before-push': ({ what }, phase) => phase === 'asked' && what === 'push',
  'after-push': ({ what }, phase) => phase === 'answered' && what === 'push',
  settled: ({ what }, phase, { pushed }) => phase === 'asked' && what === 'me' && pushed,
  'after-pull': ({ what }, phase) => phase === 'answered' && what === 'me',
  taken: ({ what }, phase, { own }) => phase === 'asked' && what === 'team' && own,
  restarted: ({ what, fromStart }, phase, { pushed }) =>
    phase === 'asked' && what === 'me' && fromStart && pushed,
  healed: ({ what }, phase, { fromStart }) => phase === 'answered' && what === 'team' && fromStart,
};

/** Kills once, when a device's sync is at a point, unless it is ended before. */
export function strikeAt(
  proxy: FaultProxy,
  point: FaultPoint,
  kill: () => Promise<void>,
): { struck: Promise<void>; isStruck(): boolean; end(): void } {
  const seen: Seen = { pushed: false, own: false, fromStart: false };
  const { promise: struck, resolve } = Promise.withResolvers<void>();
  let isStruck = false;
  proxy.watch(async (asked, phase) => {
    if (asked.fromStart) seen.fromStart = true;
    if (!HERE[point](asked, phase, seen)) {
      if (asked.what === 'push' && phase === 'answered') seen.pushed = true;
      if (asked.what === 'me' && phase === 'answered') seen.own = true;
      return undefined;
    }
    proxy.watch(null);
    if (point === 'healed') await new Promise((stored) => setTimeout(stored, STORES));
    await kill();
    isStruck = true;
    resolve();
    return 'drop';
  });
  return { struck, isStruck: () => isStruck, end: () => proxy.watch(null) };
}
