import { browser } from 'wxt/browser';
import type { FrontTab, PanelPort } from '../../components/panel/port.ts';
import { describeTab } from '../../lib/flow/describe-tab.ts';
import { readRecords } from '../../lib/flow/read-tab.ts';
import { watchArrivals } from '../../lib/flow/watch-arrivals.ts';
import type { SeenTab } from '../../lib/platform/page-access.ts';
import { readPageFacts } from '../../lib/platform/page-facts.ts';
import { stopReading } from '../../lib/platform/page-script.ts';
import { watchView } from '../../lib/platform/pending.ts';
import {
  captureShortcut,
  frontTab,
  openOwnPage,
  openShortcutSettings,
  watchFrontTab,
} from '../../lib/platform/tabs.ts';
import { showTipDot } from '../../lib/platform/tip-dot.ts';
import { wordsKept } from '../../lib/platform/words-kept.ts';

/** A tab as the panel takes it; a page can be refused only where the grant shows its address. */
function asFront(tab: SeenTab | null, loads?: number): FrontTab | null {
  if (tab?.id === undefined) return null;
  const { id, title, url } = tab;
  const refused = url === undefined ? null : describeTab(tab, browser.runtime.getURL('/')).refused;
  return { tab: id, title, url, refused, loads };
}

/** The side panel's port: captures that arrive from elsewhere, the tab in front, and the panel's own capture. */
export const panelPort = (windowId: number): PanelPort => ({
  async capture(scope) {
    const tab = await frontTab();
    if (tab?.url === undefined) return { ok: false, problem: { kind: 'no-grant' } };
    return readRecords(tab, scope);
  },
  facts: readPageFacts,
  dot: (tab, tips, address) => void showTipDot(tab, tips, address),
  stopReading: () => void frontTab().then((tab) => tab?.id !== undefined && stopReading(tab.id)),
  pending: (listener) => watchArrivals(windowId, Date.now, listener),
  tab: (listener) => watchFrontTab((tab, loads) => listener(asFront(tab, loads))),
  front: () => frontTab().then((tab) => asFront(tab)),
  view: (listener) => watchView(windowId, listener),
  shortcut: captureShortcut,
  openShortcutSettings: () => void openShortcutSettings(),
  words: wordsKept(windowId),
  openPage: (name, hash) => void openOwnPage(name, hash),
});
