import type { ReactNode } from 'react';
import type { DraftHead } from '../../lib/flow/deps.ts';
import { watchPrefs } from '../../lib/flow/queries/watch-prefs.ts';
import type { Id } from '../../lib/model/id.ts';
import { formatDate, t } from '../../lib/platform/i18n.ts';
import { refusalSentence } from '../popup/refusal.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ListRow } from '../ui/list-row.tsx';
import { useFocusWhenLost } from '../ui/use-focus-when-lost.ts';
import { useKeys } from '../ui/use-keys.ts';
import { useList } from '../ui/use-list.ts';
import { useQuery } from '../ui/use-query.ts';
import type { FrontTab } from './port.ts';

/** Nothing is open: capture the page in front, or go on with an unfinished draft. */
export function StartView(props: {
  above: ReactNode;
  drafts: readonly DraftHead[];
  /** False when the browser has not let us read the page in front. */
  granted: boolean;
  /** Why the page in front can never be captured. */
  refused: NonNullable<FrontTab['refused']> | null;
  shortcut: string | null;
  onCapture: () => void;
  onWrite: () => void;
  onSetShortcut: () => void;
  onOpen: (draft: Id) => void;
}) {
  const { drafts, granted, refused, shortcut, onCapture, onWrite, onSetShortcut, onOpen } = props;
  const place = useFocusWhenLost<HTMLDivElement>();
  const list = useList<HTMLUListElement>();
  const prefs = useQuery(watchPrefs, null);
  const sends = prefs.state === 'ready' && ['openai', 'team'].includes(prefs.value.drafter);
  const start = t(sends ? 'panel.start_text_model' : 'panel.start_text');
  const main = refused === null ? onCapture : onWrite;
  useKeys({ 'Mod+Enter': () => (granted ? main() : false) });
  return (
    <>
      <div ref={place} tabIndex={-1} className="scroll-area min-h-0 flex-1">
        {props.above}
        {refused === null ? (
          <EmptyState title={t('panel.start_title')} text={granted ? start : grantSentence(shortcut)}>
            {shortcut === '' ? <Button onClick={onSetShortcut}>{t('panel.set_shortcut')}</Button> : undefined}
          </EmptyState>
        ) : (
          <EmptyState
            title={t('panel.refused_title')}
            text={refused === 'own-page' ? t('panel.own_page') : refusalSentence(refused)}
          />
        )}
        {drafts.length > 0 && (
          <section>
            <h2 className="border-b border-line px-3 pb-1 text-12 text-muted">{t('panel.unfinished')}</h2>
            <ul ref={list}>
              {drafts.map((head) => (
                <li key={head.id}>
                  <ListRow
                    title={head.title === '' ? t('lesson.untitled') : head.title}
                    note={head.sourceTitle === head.title ? undefined : head.sourceTitle}
                    end={formatDate(head.changedAt)}
                    onOpen={() => onOpen(head.id)}
                  />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      {granted && (
        <footer className="flex shrink-0 justify-end border-t border-line px-3 py-2">
          <Button loudness="primary" onClick={main}>
            {refused === null ? t('panel.capture') : t('panel.own_words')}
            {refused === null && shortcut !== null && shortcut !== '' && (
              <span className="ms-1.5 text-12 font-normal">{shortcut}</span>
            )}
          </Button>
        </footer>
      )}
    </>
  );
}

/** How to let the panel read the page in front: the real shortcut, or that none is assigned. */
export function grantSentence(shortcut: string | null): string {
  if (shortcut === null || shortcut === '') return t('panel.grant_no_shortcut');
  return t('panel.grant', [shortcut]);
}
