import { browser } from 'wxt/browser';
import { withoutPart } from '../model/without-part.ts';
import { formatNumber, t } from './i18n.ts';
import { tabOf } from './tabs.ts';

const iconOf = (name: string) => ({ 16: `/icon/${name}16.png`, 32: `/icon/${name}32.png` });

async function mark(tabId: number, tips: number): Promise<void> {
  const title = tips === 0 ? t('extension_name') : t('tips.dot', tips, [formatNumber(tips)]);
  // A tab may close at any moment.
  await browser.action.setIcon({ tabId, path: iconOf(tips === 0 ? '' : 'tip-') }).catch(() => undefined);
  await browser.action.setTitle({ tabId, title }).catch(() => undefined);
}

/**
 * Puts a dot on the toolbar's icon of one tab while it shows the page of `address`, with how many tips there are in words; none takes it
 * away. Browsers take it away at a load only, so one that comes after another page has is taken back.
 */
export async function showTipDot(tabId: number, tips: number, address: string): Promise<void> {
  await mark(tabId, tips);
  if (tips === 0) return;
  const url = (await tabOf(tabId))?.url;
  if (url === undefined || withoutPart(url) !== withoutPart(address)) await mark(tabId, 0);
}
