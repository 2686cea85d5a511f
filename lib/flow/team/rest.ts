import { onlineAgain } from '../../platform/online-again.ts';
import { later } from '../later.ts';

/** How long is waited after the nth failure in a row, in ms: spread, so that a server that comes back is not stormed. */
const pause = (failed: number, random: number): number =>
  Math.min(2_000 * 2 ** failed, 20_000) * (0.5 + random / 2);

/** Waits after the nth failure in a row, no longer than until the browser is online again or it is stopped. */
export async function rest(failed: number, stop: AbortSignal): Promise<void> {
  const online = onlineAgain();
  await later(pause(failed, Math.random()), AbortSignal.any([stop, online.signal]));
  online.end();
}
