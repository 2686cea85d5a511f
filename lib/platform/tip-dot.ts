import { browser } from 'wxt/browser';
import { formatNumber, t } from './i18n.ts';

const iconOf = (name: string) => ({ 16: `/icon/${name}16.png`, 32: `/icon/${name}32.png` });

/** Puts a dot on the toolbar's icon of one tab, with how many tips there are in words; none takes it away. */
export async function showTipDot(tabId: number, tips: number): Promise<void> {
  const title = tips === 0 ? t('extension_name') : t('tips.dot', tips, [formatNumber(tips)]);
  // A tab may close at any moment.
  await browser.action.setIcon({ tabId, path: iconOf(tips === 0 ? '' : 'tip-') }).catch(() => undefined);
  await browser.action.setTitle({ tabId, title }).catch(() => undefined);
}
