import '../lib/platform/strict-csp.ts';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { beginCapture } from '../lib/flow/begin-capture.ts';
import { answer } from '../lib/platform/answer.ts';
import { addMenus, MENU_SCOPES } from '../lib/platform/menus.ts';
import { openPanel } from '../lib/platform/panel.ts';
import { tellDropped } from '../lib/platform/pending.ts';

/** A worker has nowhere to say it; what was read waits for the panel until it expires. */
const stayClosed = () => undefined;

export default defineBackground(() => {
  // openPanel comes first in each gesture: anything awaited before it loses the gesture.
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== 'capture-lesson' || tab === undefined) return;
    openPanel(tab.windowId).catch(stayClosed);
    void beginCapture(tab, 'page', Date.now);
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const scope = MENU_SCOPES[String(info.menuItemId)];
    if (scope === undefined || tab === undefined) return;
    openPanel(tab.windowId).catch(stayClosed);
    void beginCapture(tab, scope, Date.now, info.frameId);
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void addMenus();
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  answer({
    'worker.ping': () => Promise.resolve({ ok: true }),
    'capture.dropped': ({ ticket }) => tellDropped(ticket, Date.now()),
  });
});
