import { onlineAgain } from '../../platform/online-again.ts';
import { later } from '../later.ts';

/** How long is waited after the nth failure in a row, in ms: spread, so that a server that comes back is not stormed. */
const pause = (failed: number, random: number): number =>
  Math.min(2_000 * 2 ** failed, 20_000) * (0.5 + random / 2);

/** Waits after the nth failure in a row, `least` ms or more, no longer than until the browser is online again or it is stopped. */
export async function rest(failed: number, stop: AbortSignal, least = 0): Promise<void> {
  const online = onlineAgain();
  const random = Math.random();
  const ms = Math.max(pause(failed, random), least * (1 + random / 2));
  await later(ms, AbortSignal.any([stop, online.signal]));
  online.end();
}
