import type { App, Source } from '../../lib/model/source.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { PageName } from './panel-head.tsx';
import type { FrontTab, PanelView } from './port.ts';

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : '');

const APPS: Record<App, true> = { jira: true, confluence: true, docs: true, web: true, text: true };

/** The product if this version has a name for it. */
const appOf = ({ app }: Source): App | null => (Object.hasOwn(APPS, app) ? (app as App) : null);

/** The page the content belongs to; without content, the page in front as far as its grant shows it. */
function pageNameOf(source: Source | null, front: FrontTab | null): PageName {
  if (source?.app === 'text') return { app: 'text', title: source.title, site: t('lesson.from_own_words') };
  if (source !== null) return { app: appOf(source), title: source.title, site: source.site };
  if (front?.url === undefined || front.refused === 'own-page')
    return { app: null, title: t('extension_name'), site: '' };
  return { app: null, title: front.title ?? front.url, site: hostOf(front.url) };
}

/** What the panel's head names in each view; a list of lessons and one's own words belong to no page. */
export function headOf(view: PanelView, source: Source | null, front: FrontTab | null): PageName {
  if (view === 'lessons') return { app: null, title: t('panel.lessons_head'), site: '' };
  if (view === 'team') return { app: null, title: t('library.heading'), site: '' };
  if (view === 'own-words') return { app: null, title: t('panel.own_words_head'), site: '' };
  return pageNameOf(view === 'tips' ? null : source, front);
}
