import type { Sender, SenderTab } from '../platform/messages.ts';
import type { Site, SitesPort } from './deps.ts';

/**
 * The enabled site a script in a page speaks for, with its tab. Null for a frame inside the page, and for an origin that is
 * not on the list, port included: the browser's own grant may cover more.
 */
export async function siteSender(
  sites: Pick<SitesPort, 'list'>,
  { origin, frameId, tab }: Sender,
): Promise<{ site: Site; tab: SenderTab } | null> {
  if (tab?.id === undefined || frameId !== 0) return null;
  const site = (await sites.list()).find((each) => each.origin === origin);
  return site === undefined ? null : { site, tab };
}
