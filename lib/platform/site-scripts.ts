import { browser } from 'wxt/browser';
import type { Message } from './messages.ts';
import { webOrigin } from './origin-pattern.ts';
import { patternOf, sites } from './sites.ts';

const ID = 'site';
type Script = Parameters<typeof browser.scripting.registerContentScripts>[0][number];

const SCRIPT = '/site.js';

/** The enabled origins the browser still grants; one whose permission was taken back elsewhere leaves the list. */
async function granted(): Promise<string[]> {
  const kept: string[] = [];
  for (const { origin } of await sites.list()) {
    if (await browser.permissions.contains({ origins: [patternOf(origin)] })) kept.push(origin);
    else await sites.remove(origin);
  }
  return kept;
}

/** Registers the site script for exactly the enabled origins; with none of them it is not registered at all. */
async function register(origins: readonly string[]): Promise<void> {
  const matches = [...new Set(origins.map(patternOf))];
  const script: Script = {
    id: ID,
    matches,
    js: [SCRIPT],
    runAt: 'document_idle',
    persistAcrossSessions: true,
    world: 'ISOLATED',
  };
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (known !== undefined) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  } else if (known !== undefined) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Puts the script into the open pages of some origins, which were loaded before it was registered. */
async function intoOpenTabs(origins: readonly string[]): Promise<void> {
  for (const tab of await browser.tabs.query({ url: origins.map(patternOf) })) {
    if (tab.id === undefined || !origins.includes(webOrigin(tab.url) ?? '')) continue;
    // A tab may close, or show an error page, at any moment.
    await browser.scripting
      .executeScript({ target: { tabId: tab.id }, files: [SCRIPT] })
      .catch(() => undefined);
  }
}

/** Asks every site script to look again at what its site may do; without a grant no tab can be told apart. */
async function tellAll(): Promise<void> {
  const look: Message<'site.look'> = { type: 'site.look' };
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(({ id }) =>
      id === undefined
        ? undefined
        : browser.tabs.sendMessage(id, look, { frameId: 0 }).catch(() => undefined),
    ),
  );
}

let last: Promise<void> = Promise.resolve();

/**
 * Makes the browser follow the list: the registered script, the open pages of `fresh` origins, the scripts that already
 * run. One pass at a time, for the worker only.
 */
export function followSites(fresh: 'all' | readonly string[]): Promise<void> {
  last = last
    .catch(() => undefined)
    .then(async () => {
      const origins = await granted();
      await register(origins);
      const open = fresh === 'all' ? origins : origins.filter((origin) => fresh.includes(origin));
      if (open.length > 0) await intoOpenTabs(open);
      await tellAll();
    });
  return last;
}
