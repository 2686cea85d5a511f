import { Settings } from 'lucide-react';
import { t } from '../../lib/platform/i18n.ts';
import { Icon } from '../ui/icon.tsx';
import { join } from '../ui/join.ts';
import { hashOf, type Route } from './route.ts';

const VIEWS = [
  { view: 'timeline', name: 'timeline.tab' },
  { view: 'lessons', name: 'timeline.tab_lessons' },
  { view: 'skills', name: 'timeline.tab_skills' },
] as const;

/** The lesson and draft pages belong to the lessons. */
const viewOf = (route: Route) => (route.view === 'lesson' || route.view === 'draft' ? 'lessons' : route.view);

/** The line at the top of the full page: the product's name, its views, settings. */
export function PageHead({ route }: { route: Route }) {
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-surface">
      <div className="mx-auto flex max-w-280 items-stretch gap-2 px-4 sm:gap-4 md:gap-6 md:px-8">
        <span className="flex items-center font-semibold max-sm:sr-only">{t('extension_name')}</span>
        <nav aria-label={t('timeline.nav')} className="flex min-w-0 flex-wrap">
          {VIEWS.map(({ view, name }) => (
            <a
              key={view}
              href={hashOf({ view })}
              aria-current={viewOf(route) === view ? 'page' : undefined}
              className={join(
                '-mb-px border-b-2 px-1.5 pt-[11px] sm:px-2 pb-[9px] -outline-offset-2',
                viewOf(route) === view
                  ? 'border-accent text-text'
                  : 'border-transparent text-muted hover:text-text forced-colors:border-[Canvas]',
              )}
            >
              {t(name)}
            </a>
          ))}
        </nav>
        <a
          href="/options.html"
          className="ms-auto flex items-center gap-1.5 self-center rounded-control px-2 py-1 text-muted hover:bg-hover hover:text-text"
        >
          <Icon of={Settings} />
          <span className="max-sm:sr-only">{t('timeline.settings')}</span>
        </a>
      </div>
    </header>
  );
}
