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

/** Kills once a device's sync is at a point; resolves with whether it came there in time. */
export function strikeAt(
  proxy: FaultProxy,
  { point, patience }: { point: FaultPoint; patience: number },
  kill: () => Promise<void>,
): Promise<boolean> {
  const seen: Seen = { pushed: false, own: false, fromStart: false };
  return new Promise((resolve) => {
    const timer = setTimeout(() => end(false), patience);
    const end = (struck: boolean) => {
      clearTimeout(timer);
      proxy.watch(null);
      resolve(struck);
    };
    proxy.watch(async (asked, phase) => {
      if (asked.fromStart) seen.fromStart = true;
      if (!HERE[point](asked, phase, seen)) {
        if (asked.what === 'push' && phase === 'answered') seen.pushed = true;
        if (asked.what === 'me' && phase === 'answered') seen.own = true;
        return undefined;
      }
      proxy.watch(null);
      if (point === 'healed') await new Promise((resolve) => setTimeout(resolve, STORES));
      await kill();
      end(true);
      return 'drop';
    });
  });
}
