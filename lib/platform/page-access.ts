import { browser } from 'wxt/browser';
import { webOrigin } from './origin-pattern.ts';
import { patternOf, sites } from './sites.ts';

/** A tab as far as its page grant shows it: without a grant, no title and no address. */
export type SeenTab = {
  id?: number | undefined;
  windowId: number;
  title?: string | undefined;
  url?: string | undefined;
};

const keyOf = (tab: number) => `gesture:${tab}`;

/** Notes that the person acted on the page of a tab from outside of it, which lets us read it on any port. */
export async function noteGesture({ id, url }: Pick<SeenTab, 'id' | 'url'>): Promise<void> {
  const origin = webOrigin(url);
  if (!sites.anyPort || id === undefined || origin === null) return;
  await browser.storage.session.set({ [keyOf(id)]: origin });
}

/**
 * A tab with address and title only where we may act on its page. Firefox shows us every port of a host of which one was
 * enabled; on another port that counts for nothing, and there only a gesture on the page itself does.
 */
export async function asGranted({ id, windowId, ...page }: SeenTab): Promise<SeenTab> {
  const origin = webOrigin(page.url);
  if (!sites.anyPort || origin === null || id === undefined) return { id, windowId, ...page };
  const isListed = (await sites.list()).some((site) => site.origin === origin);
  if (isListed || (await isGestured(id, origin))) return { id, windowId, ...page };
  const isOnlyByHost = await browser.permissions.contains({ origins: [patternOf(origin)] });
  return isOnlyByHost ? { id, windowId } : { id, windowId, ...page };
}

async function isGestured(tab: number, origin: string): Promise<boolean> {
  const key = keyOf(tab);
  return (await browser.storage.session.get(key))[key] === origin;
}
