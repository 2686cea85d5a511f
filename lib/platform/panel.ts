import { browser } from 'wxt/browser';

type Firefox = { sidebarAction: { open(): Promise<void> } };

/**
 * Opens the side panel (Firefox: the sidebar) of a window.
 * Must be the first call of a gesture's handler: any await before it loses the gesture. Rejects where it stays closed.
 */
export async function openPanel(windowId: number): Promise<void> {
  if (import.meta.env.FIREFOX) return (browser as unknown as Firefox).sidebarAction.open();
  return browser.sidePanel.open({ windowId });
}
