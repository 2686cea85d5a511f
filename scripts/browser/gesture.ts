import type { Page } from '@playwright/test';
import type { Driven } from './chromium.ts';

/** A gesture that only the worker hears of: the shortcut, or an entry of the context menu over a frame of the page. */
export type Gesture =
  | { via: 'shortcut' }
  | { via: 'menu'; item: 'capture-page' | 'capture-selection'; frame: number };

type Dispatches = { dispatch(...args: unknown[]): void };
type Chrome = {
  runtime: { sendMessage(message: object): Promise<unknown> };
  windows: { getCurrent(): Promise<{ id: number }> };
  sidePanel: { open(where: { windowId: number }): Promise<void> };
  tabs: { query(what: object): Promise<object[]> };
  commands: { onCommand: Dispatches };
  contextMenus: { onClicked: Dispatches };
};
type WithChrome = { chrome: Chrome };

/** Opens the panel of the window a page of the extension stands in, as a gesture may; the page's evaluation carries one. */
export const openPanel = (own: Page): Promise<number> =>
  own.evaluate(async () => {
    const { chrome } = globalThis as unknown as WithChrome;
    // The worker may be asleep or dead; it has to be there before anything is dispatched in it.
    await chrome.runtime.sendMessage({ type: 'worker.ping' });
    const { id } = await chrome.windows.getCurrent();
    await chrome.sidePanel.open({ windowId: id });
    return id;
  });

/**
 * Grants a page as the gesture does and tells the worker's own listeners of it. Neither the shortcut nor the context menu
 * can be pressed in a browser without a window, and what is dispatched carries no gesture, so the panel opens only by `openPanel`.
 */
export async function gesture(driven: Driven, page: Page, made: Gesture): Promise<void> {
  const popup = await driven.trigger(page);
  const windowId = await popup.evaluate(async () => {
    const { chrome } = globalThis as unknown as WithChrome;
    await chrome.runtime.sendMessage({ type: 'worker.ping' });
    return (await chrome.windows.getCurrent()).id;
  });
  await popup.close();
  const worker = await driven.worker();
  await worker.evaluate(
    async ([id, act]) => {
      const { chrome } = globalThis as unknown as WithChrome;
      const [tab] = await chrome.tabs.query({ active: true, windowId: id });
      if (act.via === 'shortcut') chrome.commands.onCommand.dispatch('capture-lesson', tab);
      else chrome.contextMenus.onClicked.dispatch({ menuItemId: act.item, frameId: act.frame }, tab);
    },
    [windowId, made] as const,
  );
}
