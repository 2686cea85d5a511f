import type { ReactNode } from 'react';
import type { DraftHead, DraftView } from '../../lib/flow/deps.ts';
import { DraftDeskOf } from '../lesson/draft-desk.tsx';
import { type Query, valueOr } from '../ui/use-query.ts';
import { CaptureStrip } from './capture-strip.tsx';
import { KeptView } from './kept-view.tsx';
import { KnownNotice } from './known-notice.tsx';
import { MoreLessons } from './more-lessons.tsx';
import type { FrontTab, PanelPort } from './port.ts';
import { StartView } from './start-view.tsx';
import type { PanelControl } from './use-panel.ts';

/** The draft view of the panel at each of its stages: start, draft, kept. */
export function DraftPart(props: {
  port: PanelPort;
  control: PanelControl;
  query: Query<DraftView | null>;
  drafts: Query<DraftHead[]>;
  front: FrontTab | null;
  shortcut: string | null;
  /** Stands above all else while nothing is open. */
  above: ReactNode;
}) {
  const { port, control, query, drafts, front, shortcut, above } = props;
  const { state, act } = control;
  const { stage } = state;
  switch (stage.kind) {
    case 'start':
      return state.reading ? null : (
        <StartView
          above={above}
          drafts={valueOr(drafts, [])}
          granted={front?.url !== undefined}
          refused={front?.refused ?? null}
          shortcut={shortcut}
          onCapture={() => control.capture(front?.tab ?? null)}
          onWrite={() => act({ kind: 'view', view: 'own-words' })}
          onSetShortcut={port.openShortcutSettings}
          onOpen={(draft) => act({ kind: 'drafted', draft })}
        />
      );
    case 'kept':
      return (
        <KeptView
          lesson={stage.lesson}
          view={valueOr(query, null)}
          onOpen={(check) => act({ kind: 'open-lesson', lesson: stage.lesson, check })}
          onPick={(section) => control.fromSection(stage.draft, section)}
          onTimeline={() => port.openPage('timeline')}
          onBackup={() => port.openPage('options', '#backup')}
          onEdit={(draft) => act({ kind: 'drafted', draft })}
        />
      );
    case 'draft':
      return (
        <DraftDeskOf
          query={query}
          above={(view) => (
            <>
              <KnownNotice
                key={view.draft.id}
                view={view}
                onUpdate={(draft) => act({ kind: 'drafted', draft })}
              />
              <CaptureStrip view={view} />
            </>
          )}
          below={(view) => (
            <MoreLessons view={view} onPick={(section) => control.fromSection(view.draft.id, section)} />
          )}
          onSaved={({ lesson }) => act({ kind: 'kept', draft: stage.draft, lesson })}
          onDiscarded={() => act({ kind: 'left' })}
          onLesson={(lesson) => act({ kind: 'open-lesson', lesson, check: false })}
          onRestored={(draft) => act({ kind: 'drafted', draft })}
        />
      );
  }
}
