import type { PanelPort } from '../../components/panel/port.ts';
import { readRecords } from '../../lib/flow/read-tab.ts';
import { watchArrivals } from '../../lib/flow/watch-arrivals.ts';
import { watchView } from '../../lib/platform/pending.ts';
import {
  captureShortcut,
  frontTab,
  openOwnPage,
  openShortcutSettings,
  watchFrontTab,
} from '../../lib/platform/tabs.ts';
import { wordsKept } from '../../lib/platform/words-kept.ts';

/** The side panel's port: captures that arrive from elsewhere, the tab in front, and the panel's own capture. */
export const panelPort = (windowId: number): PanelPort => ({
  async capture(scope) {
    const tab = await frontTab();
    if (tab?.url === undefined) return { ok: false, problem: { kind: 'no-grant' } };
    return readRecords(tab, scope);
  },
  pending: (listener) => watchArrivals(windowId, Date.now, listener),
  tab: (listener) =>
    watchFrontTab((tab) =>
      listener(tab?.id === undefined ? null : { tab: tab.id, title: tab.title, url: tab.url }),
    ),
  view: (listener) => watchView(windowId, listener),
  shortcut: captureShortcut,
  openShortcutSettings: () => void openShortcutSettings(),
  words: wordsKept(windowId),
  openPage: (name, hash) => void openOwnPage(name, hash),
});
