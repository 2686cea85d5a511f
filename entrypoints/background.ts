import '../lib/platform/strict-csp.ts';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { beginCapture } from '../lib/flow/begin-capture.ts';
import { captureSite } from '../lib/flow/capture-site.ts';
import { changeSite } from '../lib/flow/change-site.ts';
import { requoteInWorker } from '../lib/flow/drift/requote-in-worker.ts';
import { keepSite } from '../lib/flow/enable-site.ts';
import { ports } from '../lib/flow/ports.ts';
import { siteSender } from '../lib/flow/site-sender.ts';
import { syncInWorker } from '../lib/flow/team/sync-in-worker.ts';
import { greetWithTips } from '../lib/flow/tips/greet-with-tips.ts';
import { answer } from '../lib/platform/answer.ts';
import { addMenus, MENU_SCOPES } from '../lib/platform/menus.ts';
import type { Sender } from '../lib/platform/messages.ts';
import { noteGesture } from '../lib/platform/page-access.ts';
import { hasPanel, openPanel, opensFromPage } from '../lib/platform/panel.ts';
import { tellDropped } from '../lib/platform/pending.ts';
import { followSites } from '../lib/platform/site-scripts.ts';
import { sites, takeWanted } from '../lib/platform/sites.ts';
import { onSyncTime, planSync } from '../lib/platform/sync-alarm.ts';
import { captureShortcut } from '../lib/platform/tabs.ts';

/** A worker has nowhere to say it; what was read waits for the panel until it expires. */
const stayClosed = () => undefined;

export default defineBackground(() => {
  // openPanel comes first in each gesture: anything awaited before it loses the gesture.
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== 'capture-lesson' || tab === undefined) return;
    openPanel(tab.windowId).catch(stayClosed);
    void noteGesture(tab);
    void beginCapture(tab, 'page', Date.now);
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const scope = MENU_SCOPES[String(info.menuItemId)];
    if (scope === undefined || tab === undefined) return;
    openPanel(tab.windowId).catch(stayClosed);
    void noteGesture(tab);
    void beginCapture(tab, scope, Date.now, info.frameId);
  });
  onSyncTime(() => void syncInWorker(ports));
  // Browsers forget alarms at an update, some at every start; without a team the first one ends them.
  browser.runtime.onStartup.addListener(() => void planSync());
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void planSync();
    void addMenus();
    // An update forgets the registered script, and the scripts in open pages belong to the version before.
    void followSites('all');
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  sites.watch((changed) => {
    void followSites(changed.filter(({ isNew }) => isNew).map(({ origin }) => origin));
  });
  browser.permissions.onRemoved.addListener(() => void followSites([]));
  // The browser's prompt may have closed the popup that asked, so the answer is taken here as well.
  browser.permissions.onAdded.addListener(({ origins }) => {
    void takeWanted(origins ?? [], Date.now()).then((origin) =>
      origin === null ? undefined : keepSite({ sites, now: Date.now }, { origin }),
    );
  });
  answer({
    'worker.ping': () => Promise.resolve({ ok: true }),
    'capture.dropped': ({ ticket }) => tellDropped(ticket, Date.now()),
    'site.hello': (_, sender) => {
      requoteInWorker(ports, sender).catch(() => undefined);
      return greetWithTips(ports, sender);
    },
    'site.capture': (_, sender) => {
      if (opensFromPage && sender.frameId === 0 && sender.tab !== undefined)
        openPanel(sender.tab.windowId).catch(stayClosed);
      return captureSite(sites, sender, { now: Date.now, hasPanel, shortcut: captureShortcut });
    },
    'site.move': ({ right, bottom }, sender) => change(sender, { place: { right, bottom } }),
    'site.hide': (_, sender) => change(sender, { shown: false }),
  });
});

async function change(sender: Sender, patch: Parameters<typeof changeSite>[1]['patch']): Promise<void> {
  const from = await siteSender(sites, sender);
  if (from !== null) await changeSite({ sites }, { origin: from.site.origin, patch });
}
