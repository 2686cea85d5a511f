import { t } from '../platform/i18n.ts';
import type { Message, Sender, SiteReply } from '../platform/messages.ts';
import { webOrigin } from '../platform/origin-pattern.ts';
import type { SitesPort } from './deps.ts';
import { siteSender } from './site-sender.ts';

/** What the script of a site may show on the page it names; null where there is nothing for it to do. */
export async function greetSite(
  sites: Pick<SitesPort, 'list'>,
  { address }: Pick<Message<'site.hello'>, 'address'>,
  sender: Sender,
): Promise<SiteReply | null> {
  const from = await siteSender(sites, sender);
  if (from === null || webOrigin(address) !== from.site.origin) return null;
  const { shown, place } = from.site;
  const words = { capture: t('site.capture'), hide: t('site.hide'), move: t('site.move') };
  return { shown, place, words };
}
