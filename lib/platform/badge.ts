import { browser } from 'wxt/browser';

/** How much waits, at the toolbar's icon in every tab; nothing for none. */
export async function showBadge(count: number): Promise<void> {
  await browser.action.setBadgeText({ text: count === 0 ? '' : String(count) });
  await browser.action.setBadgeBackgroundColor({ color: '#0f766e' });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
}
