import { browser } from 'wxt/browser';

type Firefox = {
  sidebarAction: { open(): Promise<void>; isOpen(where: { windowId: number }): Promise<boolean> };
};

/** Whether a click inside a page opens the panel: Chrome lets its gesture pass to the worker, Firefox does not. */
export const opensFromPage = import.meta.env.FIREFOX !== true;

/**
 * Opens the side panel (Firefox: the sidebar) of a window.
 * Must be called within a gesture's handler: any await before it loses the gesture. Rejects where it stays closed.
 */
export async function openPanel(windowId: number): Promise<void> {
  if (import.meta.env.FIREFOX) return (browser as unknown as Firefox).sidebarAction.open();
  return browser.sidePanel.open({ windowId });
}

/** Whether the panel of a window is open, or opening. */
export async function hasPanel(windowId: number): Promise<boolean> {
  if (opensFromPage) return true;
  return (browser as unknown as Firefox).sidebarAction.isOpen({ windowId });
}
