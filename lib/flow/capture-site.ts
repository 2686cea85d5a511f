import { t } from '../platform/i18n.ts';
import type { CaptureReply, Sender } from '../platform/messages.ts';
import { beginCapture } from './begin-capture.ts';
import type { SitesPort } from './deps.ts';
import { siteSender } from './site-sender.ts';

type Around = {
  now: () => number;
  /** Whether a panel of the window shows what came of it, so that the page need not. */
  hasPanel: (windowId: number) => Promise<boolean>;
  shortcut: () => Promise<string>;
};

/** Reads the page whose button was clicked; null where the sender is no enabled site. The answer is what the page tells. */
export async function captureSite(
  sites: SitesPort,
  sender: Sender,
  { now, hasPanel, shortcut }: Around,
): Promise<CaptureReply | null> {
  const from = await siteSender(sites, sender);
  if (from === null) return null;
  const { windowId } = from.tab;
  const read = await beginCapture(from.tab, 'page', now);
  if (await hasPanel(windowId)) return { now: null, later: null };
  if (!read.ok) return { now: t('site.not_read'), later: null };
  const keys = await shortcut();
  return {
    now: keys === '' ? t('site.ready_no_shortcut') : t('site.ready', [keys]),
    later: t('site.over'),
  };
}
