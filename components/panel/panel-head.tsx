import type { App } from '../../lib/model/source.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';

/** The page the panel's content belongs to. */
export type PageName = { app: App | null; title: string; site: string };

/** Names the page the content belongs to; when another page is in front, offers to go to that one. */
export function PanelHead(props: {
  page: PageName;
  /** Shows the page in front instead; absent when it is the same page. */
  onShowFront: (() => void) | undefined;
  onCapture: () => void;
  onTimeline: () => void;
  onSettings: () => void;
  onKeys: () => void;
}) {
  const { app, title, site } = props.page;
  return (
    <header className="@container flex shrink-0 flex-col gap-0.5 ps-3 pe-2 pt-2 pb-1">
      <div className="flex items-start gap-2">
        {app !== null && (
          <span className="pt-1 @max-3xs:hidden">
            <Badge>{t(`panel.app.${app}`)}</Badge>
          </span>
        )}
        <h1
          dir="auto"
          className="line-clamp-2 min-w-0 flex-1 @max-3xs:line-clamp-3 pt-1 text-13 text-wrap"
          title={title}
        >
          {title}
        </h1>
        <Menu
          label={t('ui.more')}
          acts={[
            { label: t('panel.capture_front'), onSelect: props.onCapture },
            null,
            { label: t('panel.timeline'), onSelect: props.onTimeline },
            { label: t('panel.settings'), onSelect: props.onSettings },
            null,
            { label: t('ui.keys.title'), onSelect: props.onKeys },
          ]}
        />
      </div>
      <div className="flex items-center justify-between gap-2">
        <p className="min-w-0 truncate text-12 text-muted">
          {app !== null && <span className="hidden @max-3xs:inline">{t(`panel.app.${app}`)} · </span>}
          {site}
        </p>
        {props.onShowFront && (
          <Button small loudness="quiet" onClick={props.onShowFront}>
            {t('panel.show_front')}
          </Button>
        )}
      </div>
    </header>
  );
}
