import type { ReactNode } from 'react';
import type { DraftView } from '../../lib/flow/deps.ts';
import { watchDraft } from '../../lib/flow/queries/watch-draft.ts';
import type { Saved } from '../../lib/flow/save-draft.ts';
import type { Id } from '../../lib/model/id.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Working } from '../ui/progress.tsx';
import { useFocusKept } from '../ui/use-focus-kept.ts';
import { useLate } from '../ui/use-late.ts';
import { type Query, useQuery } from '../ui/use-query.ts';
import { ClosedDraft } from './closed-draft.tsx';
import { LessonEditor } from './lesson-editor.tsx';
import { SaveBar } from './save-bar.tsx';
import { WordsBack } from './save-word.tsx';
import { ClaimCommentsOf } from './team/claim-comments.tsx';
import { SaverProvider } from './use-saver.tsx';

type Props = {
  above?: (view: DraftView) => ReactNode;
  below?: (view: DraftView) => ReactNode;
  onSaved: (saved: Saved) => void;
  /** Leaves the desk: the draft was discarded, or is no longer here. */
  onDiscarded: () => void;
  onRestored: (draft: Id) => void;
  /** The draft was kept elsewhere: go to its lesson. */
  onLesson: (lesson: Id) => void;
};

/**
 * A draft on its desk: what stands above it, the editor, what stands below it, and the foot with Save and Discard.
 * It fills the height it is given and scrolls inside.
 */
export function DraftDesk({ draft, ...rest }: Props & { draft: Id }) {
  return <DraftDeskOf query={useQuery(watchDraft, draft)} {...rest} />;
}

/** The same, for a place that watches the draft already. */
export function DraftDeskOf({ query, ...props }: Props & { query: Query<DraftView | null> }) {
  const view = query.state === 'ready' ? query.value : null;
  // What is saved or discarded here is left at once; only what was closed elsewhere stays long enough to be said.
  const closed = useLate(view !== null && view.draft.state !== 'open');
  if (query.state === 'loading') return <Working label={t('lesson.opening')} />;
  if (query.state === 'failed') return <ErrorState problem={query.problem} />;
  if (view === null) {
    return (
      <ErrorState problem={{ kind: 'not-found', what: 'draft' }}>
        <Button onClick={props.onDiscarded}>{t('ui.back')}</Button>
      </ErrorState>
    );
  }
  if (closed) return <ClosedDraft draft={view.draft} onLesson={props.onLesson} onBack={props.onDiscarded} />;
  return (
    <SaverProvider key={view.draft.id} draft={view.draft.id}>
      <Desk view={view} {...props} />
    </SaverProvider>
  );
}

function Desk({ view, above, below, ...bar }: Props & { view: DraftView }) {
  const desk = useFocusKept<HTMLDivElement>();
  return (
    <div ref={desk} className="@container flex min-h-0 flex-1 flex-col">
      <div className="scroll-area min-h-0 flex-1">
        <WordsBack />
        {above?.(view)}
        <div className="mx-auto max-w-180 px-3 py-3">
          <ClaimCommentsOf lesson={view.draft.lesson}>
            <LessonEditor view={view} />
          </ClaimCommentsOf>
        </div>
        {below?.(view)}
      </div>
      <SaveBar view={view} onSaved={bar.onSaved} onDiscarded={bar.onDiscarded} onRestored={bar.onRestored} />
    </div>
  );
}
