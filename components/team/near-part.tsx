import type { LibraryLessonView } from '../../lib/flow/deps.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Section } from '../lesson/section.tsx';
import { hashOf } from '../timeline/route.ts';

const LINK = 'text-accent underline-offset-2 hover:underline';

/** What other lessons have to do with this one: made of which, and which say nearly the same and could be one with it. */
export function NearPart({ view, isPage }: { view: LibraryLessonView; isPage: boolean }) {
  const { of, row, near, madeOf } = view;
  // The panel has no room for two lessons side by side.
  const target = isPage ? {} : { target: '_blank', rel: 'noreferrer' };
  const href = (to: Parameters<typeof hashOf>[0]) => `${isPage ? '' : '/timeline.html'}${hashOf(to)}`;
  return (
    <>
      {madeOf.length > 0 && (
        <Section title={t('library.merge.made_of')}>
          <ul className="flex flex-col gap-1">
            {madeOf.map(({ id, title }) => (
              <li key={id}>
                <a className={LINK} href={href({ view: 'team-lesson', id })} {...target}>
                  <bdi>{title || t('lessons.untitled')}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {of.isActive && near.length > 0 && (
        <Section title={t('library.merge.near')}>
          <ul className="flex flex-col gap-1.5">
            {near.map(({ id, title }) => (
              <li key={id}>
                <bdi className="block">{title || t('lessons.untitled')}</bdi>
                <a
                  className={LINK}
                  href={href({ view: 'team-merge', id: row.id, with: id })}
                  aria-label={t('library.merge.with', [title])}
                  {...target}
                >
                  {t('library.merge.compare')}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
