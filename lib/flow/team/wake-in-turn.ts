import { inTurn } from '../../platform/in-turn.ts';
import type { Deps } from '../deps.ts';
import { wakeLoop } from './wake-loop.ts';

/** Asks for news as soon as no other page does: a server lets a device wait once at a time, and two would end each other's waiting without end. */
export async function wakeInTurn(deps: Deps, onNews: () => void, stop: AbortSignal): Promise<void> {
  await inTurn('wake', () => wakeLoop(deps, onNews, stop), { stop });
}
