import { direction, language, t } from '../platform/i18n.ts';
import type { Sender, SiteReply } from '../platform/messages.ts';
import type { SitesPort } from './deps.ts';
import { siteSender } from './site-sender.ts';

/** What the script of a site may show on its page; null where there is nothing for it to do. */
export async function greetSite(sites: Pick<SitesPort, 'list'>, sender: Sender): Promise<SiteReply | null> {
  const from = await siteSender(sites, sender);
  if (from === null) return null;
  const { shown, place } = from.site;
  const words = {
    name: t('extension_name'),
    capture: t('site.capture'),
    hide: t('site.hide'),
    move: t('site.move'),
  };
  return { shown, place, words, language: language(), direction: direction() };
}
