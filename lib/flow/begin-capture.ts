import type { Result } from '../model/result.ts';
import type { CaptureScope } from '../platform/messages.ts';
import { putPending } from '../platform/pending.ts';
import { type GrantedTab, readTab } from './read-tab.ts';

/**
 * Reads the page of a tab for the panel of its window. Call it after `openPanel`, in the same gesture.
 * `frame` is the one the gesture was made in, 0 being the page itself: only the selection in that one is read.
 * What became of it reaches the panel as the window's pending capture, whether or not the panel is open yet.
 */
export async function beginCapture(
  tab: GrantedTab,
  scope: CaptureScope,
  now: () => number,
  frame = 0,
): Promise<Result<string>> {
  const isEmbedded = scope === 'selection' && frame !== 0;
  await putPending(tab.windowId, { state: 'reading', at: now() });
  const read = await readTab(tab, scope, isEmbedded);
  if (read.ok) {
    await putPending(tab.windowId, { state: 'ready', at: now(), tab: tab.id ?? -1, ticket: read.value });
  } else {
    await putPending(tab.windowId, { state: 'failed', at: now(), problem: read.problem });
  }
  return read;
}
