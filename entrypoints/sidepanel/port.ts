import { browser } from 'wxt/browser';
import type { PanelPort } from '../../components/panel/port.ts';
import { readRecords } from '../../lib/flow/read-tab.ts';
import { takeRecords } from '../../lib/platform/page-script.ts';
import { clearPending, type Pending, watchPending, watchView } from '../../lib/platform/pending.ts';
import { captureShortcut, frontTab, openOwnPage, watchFrontTab } from '../../lib/platform/tabs.ts';

type Arrival = Parameters<Parameters<PanelPort['pending']>[0]>[0];

async function arrivalOf(pending: Pending): Promise<Arrival> {
  if (pending.state === 'asked') {
    const tab = await browser.tabs.get(pending.tab);
    const read = await readRecords(tab, pending.scope);
    return read.ok ? { tab: pending.tab, records: read.value } : { problem: read.problem };
  }
  if (pending.state === 'reading') return { reading: true };
  if (pending.state === 'failed') return { problem: pending.problem };
  const records = await takeRecords(pending.tab, pending.ticket);
  return records.ok ? { tab: pending.tab, records: records.value } : { problem: records.problem };
}

/** The side panel's port: captures that arrive from elsewhere, the tab in front, and the panel's own capture. */
export const panelPort = (windowId: number): PanelPort => ({
  async capture(scope) {
    const tab = await frontTab();
    if (tab?.url === undefined) return { ok: false, problem: { kind: 'no-grant' } };
    return readRecords(tab, scope);
  },
  pending: (listener) =>
    watchPending(windowId, (pending) => {
      if (pending.state !== 'reading') void clearPending(windowId);
      if (pending.state === 'asked') listener({ reading: true });
      void arrivalOf(pending).then(listener);
    }),
  tab: (listener) =>
    watchFrontTab((tab) =>
      listener(tab?.id === undefined ? null : { tab: tab.id, title: tab.title, url: tab.url }),
    ),
  view: (listener) => watchView(windowId, listener),
  shortcut: captureShortcut,
  openPage: (name, hash) => void openOwnPage(name, hash),
});
