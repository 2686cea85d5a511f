import type { DraftView } from '../../lib/flow/deps.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Section } from '../lesson/section.tsx';
import { Button } from '../ui/button.tsx';

/** Other parts of the page that carry a lesson; this draft stays among the unfinished ones. */
export function MoreLessons({ view, onPick }: { view: DraftView; onPick: (section: string) => void }) {
  const { suggestions } = view.draft.proposal;
  if (suggestions.length === 0 || view.capture === null) return null;
  return (
    <div className="border-t border-line px-3 py-3">
      <Section title={t('lesson.suggestions')}>
        <ul className="flex flex-col">
          {suggestions.map(({ section, title, path }) => (
            <li key={section} className="flex items-start justify-between gap-2 py-1">
              <span dir="auto" className="min-w-0">
                <span className="block">{title}</span>
                {path.length > 0 && <span className="block text-12 text-muted">{path.join(' › ')}</span>}
              </span>
              <Button small loudness="quiet" onClick={() => onPick(section)}>
                {t('panel.draft_section')}
              </Button>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
