import type { PopupPort } from '../../components/popup/port.ts';
import { describeTab } from '../../lib/flow/describe-tab.ts';
import { tellWorker } from '../../lib/platform/ask.ts';
import { openPanel } from '../../lib/platform/panel.ts';
import { captureShortcut, openOwnPage, type SeenTab } from '../../lib/platform/tabs.ts';

/**
 * The popup's port for the tab it was opened over. Opening the panel destroys the popup within 100 ms, so both the panel
 * and the worker are asked synchronously inside the click, and nothing is awaited here.
 */
export const popupPort = (tab: SeenTab | null): PopupPort => ({
  page: () => Promise.resolve(describeTab(tab)),
  captureAndOpen(scope) {
    if (tab?.id === undefined) return Promise.resolve({ ok: false, problem: { kind: 'page-gone' } });
    const opened = openPanel(tab.windowId);
    tellWorker({ type: 'capture.begin', tab: tab.id, scope });
    return opened.then(closePopup);
  },
  openPanel(view) {
    if (tab === null) return;
    const opened = openPanel(tab.windowId);
    tellWorker({ type: 'panel.view', window: tab.windowId, view: view ?? 'draft' });
    void opened.then(closePopup);
  },
  openPage: (name, hash) => void openOwnPage(name, hash).then(closePopup),
  shortcut: captureShortcut,
});

function closePopup(): { ok: true; value: undefined } {
  window.close();
  return { ok: true, value: undefined };
}
