import { browser } from 'wxt/browser';
import type { PopupPort } from '../../components/popup/port.ts';
import { describeTab } from '../../lib/flow/describe-tab.ts';
import { webOrigin } from '../../lib/platform/origin-pattern.ts';
import type { SeenTab } from '../../lib/platform/page-access.ts';
import { openPanel } from '../../lib/platform/panel.ts';
import { clearPending, clearView, putPending, putView } from '../../lib/platform/pending.ts';
import { captureShortcut, openOwnPage } from '../../lib/platform/tabs.ts';

/**
 * The popup's port for the tab it was opened over. Opening the panel destroys the popup within 100 ms, and a
 * message to a sleeping worker is lost with it. So what is wanted is written inside the click, before the panel is opened and
 * without waiting for either, and the panel reads it.
 */
export const popupPort = (tab: SeenTab | null): PopupPort => ({
  page: () =>
    Promise.resolve({ ...describeTab(tab, browser.runtime.getURL('/')), origin: webOrigin(tab?.url) }),
  captureAndOpen(scope) {
    if (tab?.id === undefined) return Promise.resolve({ ok: false, problem: { kind: 'page-gone' } });
    const asked = putPending(tab.windowId, { state: 'asked', at: Date.now(), tab: tab.id, scope });
    const opened = openPanel(tab.windowId);
    return opened.then(closePopup, () =>
      asked.then(() => clearPending(tab.windowId)).then(notOpened, notOpened),
    );
  },
  openPanel(view) {
    if (tab === null) return Promise.resolve(notOpened());
    const wanted = putView(tab.windowId, view ?? 'draft');
    const opened = openPanel(tab.windowId);
    return opened.then(closePopup, () =>
      wanted.then(() => clearView(tab.windowId)).then(notOpened, notOpened),
    );
  },
  openPage: (name, hash) => void openOwnPage(name, hash).then(closePopup),
  shortcut: captureShortcut,
});

const notOpened = (): { ok: false; problem: { kind: 'panel-closed' } } => ({
  ok: false,
  problem: { kind: 'panel-closed' },
});

function closePopup(): { ok: true; value: undefined } {
  window.close();
  return { ok: true, value: undefined };
}
