import { browser } from 'wxt/browser';
import { t } from './i18n.ts';
import type { CaptureScope } from './messages.ts';

/** Which scope each menu item captures. */
export const MENU_SCOPES: Readonly<Record<string, CaptureScope>> = {
  'capture-page': 'page',
  'capture-selection': 'selection',
};

/** Nothing else can be read, so nothing else is offered. */
const WEB = ['http://*/*', 'https://*/*'];

/** Adds the context menu's items; asking again replaces them. */
export async function addMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: 'capture-page',
    contexts: ['page', 'link', 'image'],
    documentUrlPatterns: WEB,
    title: t('menu.capture_page'),
  });
  browser.contextMenus.create({
    id: 'capture-selection',
    contexts: ['selection'],
    documentUrlPatterns: WEB,
    title: t('menu.capture_selection'),
  });
}
