import type { ReactNode } from 'react';
import type { DraftView } from '../../lib/flow/deps.ts';
import { watchDraft } from '../../lib/flow/queries/watch-draft.ts';
import type { Saved } from '../../lib/flow/save-draft.ts';
import type { Id } from '../../lib/model/id.ts';
import { t } from '../../lib/platform/i18n.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { Working } from '../ui/progress.tsx';
import { type Query, useQuery } from '../ui/use-query.ts';
import { LessonEditor } from './lesson-editor.tsx';
import { SaveBar } from './save-bar.tsx';
import { SaverProvider } from './use-saver.tsx';

type Props = {
  above?: (view: DraftView) => ReactNode;
  below?: (view: DraftView) => ReactNode;
  onSaved: (saved: Saved) => void;
  onDiscarded: () => void;
  onRestored: (draft: Id) => void;
};

/**
 * A draft on its desk: what stands above it, the editor, what stands below it, and the foot with Save and Discard.
 * It fills the height it is given and scrolls inside.
 */
export function DraftDesk({ draft, ...rest }: Props & { draft: Id }) {
  return <DraftDeskOf query={useQuery(watchDraft, draft)} {...rest} />;
}

/** The same, for a place that watches the draft already. */
export function DraftDeskOf({ query, above, below, ...bar }: Props & { query: Query<DraftView | null> }) {
  if (query.state === 'loading') return <Working label={t('lesson.opening')} />;
  if (query.state === 'failed') return <ErrorState problem={query.problem} />;
  if (query.value === null) return <ErrorState problem={{ kind: 'not-found', what: 'draft' }} />;
  const view = query.value;
  return (
    <SaverProvider key={view.draft.id} draft={view.draft.id}>
      <div className="@container flex min-h-0 flex-1 flex-col">
        <div className="scroll-area min-h-0 flex-1">
          {above?.(view)}
          <div className="mx-auto max-w-180 px-3 py-3">
            <LessonEditor view={view} />
          </div>
          {below?.(view)}
        </div>
        <SaveBar view={view} {...bar} />
      </div>
    </SaverProvider>
  );
}
