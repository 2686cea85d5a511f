import { changeSite } from '../../lib/flow/change-site.ts';
import type { Site } from '../../lib/flow/deps.ts';
import { disableSite } from '../../lib/flow/disable-site.ts';
import { watchSites } from '../../lib/flow/queries/watch-sites.ts';
import type { Result } from '../../lib/model/result.ts';
import { formatDate, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { useSay } from '../ui/toast.tsx';
import { useFocusKept } from '../ui/use-focus-kept.ts';
import { useQuery } from '../ui/use-query.ts';
import { SettingsPart } from './settings-part.tsx';

/** The sites that show our button: hide it, show it, or turn the site off. */
export function SitesPart() {
  const deps = useDeps();
  const part = useFocusKept<HTMLElement>();
  const sites = useQuery(watchSites, null);
  return (
    <SettingsPart ref={part} id="sites" title={t('site.heading')}>
      {sites.state === 'failed' && <ErrorState problem={sites.problem} />}
      {sites.state === 'ready' && sites.value.length === 0 && (
        <p className="text-pretty text-muted">{t('site.none')}</p>
      )}
      {sites.state === 'ready' && sites.value.length > 0 && (
        <ul aria-label={t('site.heading')} className="flex w-full flex-col gap-3">
          {sites.value.map((site) => (
            <SiteLine key={site.origin} site={site} />
          ))}
        </ul>
      )}
      {deps.sites.anyPort && <p className="text-12 text-muted">{t('site.any_port')}</p>}
    </SettingsPart>
  );
}

function SiteLine({ site }: { site: Site }) {
  const deps = useDeps();
  const say = useSay();
  const { origin, shown } = site;
  const tell = (result: Result<void>, done?: string) => {
    if (!result.ok) say.problem(result.problem);
    else if (done !== undefined) say.done(done);
  };
  const toggle = () => void changeSite(deps, { origin, patch: { shown: !shown } }).then((all) => tell(all));
  const turnOff = () =>
    void disableSite(deps, { origin }).then((all) => tell(all, t('site.turned_off', [origin])));
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <div className="min-w-0">
        <p dir="ltr" className="wrap-anywhere rtl:text-end">
          {origin}
        </p>
        <p className="text-12 text-muted">{t('site.since', [formatDate(site.enabledAt, deps.now())])}</p>
      </div>
      <div className="flex gap-2">
        <Button
          small
          aria-label={t(shown ? 'site.hide_button_on' : 'site.show_button_on', [origin])}
          onClick={toggle}
        >
          {t(shown ? 'site.hide_button' : 'site.show_button')}
        </Button>
        <Button small aria-label={t('site.turn_off_on', [origin])} onClick={turnOff}>
          {t('site.turn_off')}
        </Button>
      </div>
    </li>
  );
}
