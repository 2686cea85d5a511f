import { Settings } from 'lucide-react';
import { t } from '../lib/platform/i18n.ts';
import { Icon } from './ui/icon.tsx';
import { join } from './ui/join.ts';

const VIEWS = [
  { view: 'timeline', name: 'timeline.tab' },
  { view: 'lessons', name: 'timeline.tab_lessons' },
  { view: 'practice', name: 'practice.tab' },
  { view: 'team', name: 'timeline.tab_team' },
  { view: 'skills', name: 'timeline.tab_skills' },
] as const;

export type Place = (typeof VIEWS)[number]['view'] | 'settings';

const place = (is: boolean): string =>
  is
    ? 'border-accent text-text'
    : 'border-transparent text-muted hover:text-text forced-colors:border-[Canvas]';

/** The line at the top of every full page: the product's name, its views, settings; `at` is where one is. */
export function PageHead({ at }: { at: Place }) {
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-surface">
      <div className="mx-auto flex max-w-280 items-stretch gap-2 px-4 sm:gap-4 md:gap-6 md:px-8">
        <span className="flex items-center font-semibold max-sm:sr-only">{t('extension_name')}</span>
        <nav aria-label={t('timeline.nav')} className="flex min-w-0 flex-wrap">
          {VIEWS.map(({ view, name }) => (
            <a
              key={view}
              href={`/timeline.html#${view}`}
              aria-current={at === view ? 'page' : undefined}
              className={join(
                '-mb-px border-b-2 px-1.5 pt-[11px] sm:px-2 pb-[9px] -outline-offset-2',
                place(at === view),
              )}
            >
              {t(name)}
            </a>
          ))}
        </nav>
        <a
          href="/options.html"
          aria-current={at === 'settings' ? 'page' : undefined}
          className={join(
            'ms-auto -mb-px flex items-center gap-1.5 border-b-2 px-2 pt-[11px] pb-[9px] -outline-offset-2',
            place(at === 'settings'),
          )}
        >
          <Icon of={Settings} />
          <span className="max-sm:sr-only">{t('timeline.settings')}</span>
        </a>
      </div>
    </header>
  );
}
