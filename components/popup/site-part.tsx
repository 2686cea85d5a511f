import { disableSite } from '../../lib/flow/disable-site.ts';
import { enableSite } from '../../lib/flow/enable-site.ts';
import { watchSites } from '../../lib/flow/queries/watch-sites.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Button } from '../ui/button.tsx';
import { useSay } from '../ui/toast.tsx';
import { useQuery } from '../ui/use-query.ts';

/** Puts the button on the pages of the site behind the popup, or takes it off again, in one click each. */
export function SitePart({ origin }: { origin: string }) {
  const deps = useDeps();
  const say = useSay();
  const sites = useQuery(watchSites, null);
  if (sites.state !== 'ready') return null;
  const isOn = sites.value.some((site) => site.origin === origin);
  const enable = () => {
    // First in the click: the browser asks only while the gesture lasts.
    void enableSite(deps, { origin }).then((result) => {
      if (!result.ok) say.problem(result.problem);
      else if (!result.value) say.done(t('site.not_granted', [origin]));
    });
  };
  const disable = async () => {
    const result = await disableSite(deps, { origin });
    if (!result.ok) say.problem(result.problem);
  };
  return (
    <section aria-label={t('site.heading')} className="flex flex-col gap-2 border-t border-line px-4 py-3">
      <p className="text-12 text-pretty text-muted wrap-anywhere">
        {t(isOn ? 'site.enabled' : 'site.enable_text', [origin])}
        {deps.sites.anyPort && ` ${t('site.any_port')}`}
      </p>
      {isOn ? (
        <Button onClick={() => void disable()}>{t('site.disable')}</Button>
      ) : (
        <Button onClick={enable}>{t('site.enable')}</Button>
      )}
    </section>
  );
}
