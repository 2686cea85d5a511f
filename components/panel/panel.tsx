import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Deps, DraftView, Live } from '../../lib/flow/deps.ts';
import { watchDraft } from '../../lib/flow/queries/watch-draft.ts';
import { watchTeamChoices } from '../../lib/flow/queries/watch-team-choices.ts';
import type { Id } from '../../lib/model/id.ts';
import { t } from '../../lib/platform/i18n.ts';
import { DraftingView } from '../drafting/drafting-view.tsx';
import { AskLater } from '../outcome/ask-later.tsx';
import { PracticeOr } from '../practice/practice-or.tsx';
import { LowSpace } from '../storage/low-space.tsx';
import { Button } from '../ui/button.tsx';
import { modKey } from '../ui/kbd.tsx';
import { KeyboardHelp } from '../ui/keyboard-help.tsx';
import { TabPanel, Tabs } from '../ui/tabs.tsx';
import { useQuery, valueOr } from '../ui/use-query.ts';
import { DraftPart } from './draft-part.tsx';
import { LessonsPart } from './lessons-part.tsx';
import { OwnWords } from './own-words.tsx';
import { headOf } from './page-name.ts';
import { PanelHead } from './panel-head.tsx';
import type { PanelState } from './panel-state.ts';
import { PanelStatus } from './panel-status.tsx';
import type { PanelPort } from './port.ts';
import { TeamPart } from './team-part.tsx';
import { useContentTab } from './use-content-tab.ts';
import { useContinue } from './use-continue.ts';
import { type PanelControl, usePanel } from './use-panel.ts';
import { useFrontTab, useShortcut } from './use-port.ts';
import { useTipsPart } from './use-tips-part.tsx';
import { useWords } from './use-words.ts';
import { draftOfPage, isElsewhere } from './which-draft.ts';
import { wordsToDraft } from './words-state.ts';

/** A view with a tab of its own beside the draft's. */
const isList = (view: PanelState['view']): view is 'tips' | 'lessons' | 'team' =>
  view === 'tips' || view === 'lessons' || view === 'team';

/** The draft the panel is about, if any. */
const draftIn = (stage: PanelState['stage']): Id | null => (stage.kind === 'start' ? null : stage.draft);

/** What the panel shows: what a model needs the person for comes before any draft, and leaves the lessons alone. */
const shownOf = ({ drafting }: PanelControl, view: PanelState['view']) =>
  drafting.state !== null && !isList(view) ? 'drafting' : view;

/** What is said to be read; once a model is at work, that is said in its place. */
const statusOf = ({ state, drafting }: PanelControl): PanelState =>
  drafting.state === null ? state : { ...state, reading: false };

/** A draft that may not be there: nothing to watch gives null at once. */
function watchIfAny(deps: Deps, id: Id | null): Live<DraftView | null> {
  if (id !== null) return watchDraft(deps, id);
  return {
    subscribe(observer) {
      observer.next(null);
      return { unsubscribe() {} };
    },
  };
}

/** The side panel: the draft of a page, and the lessons kept so far. Its head always names the page it speaks of. */
export function Panel({ port }: { port: PanelPort }) {
  const [front, look] = useFrontTab(port);
  const shortcut = useShortcut(port);
  const control = usePanel(port, look);
  const { state, act, drafting } = control;
  const drafts = useContinue(control, front);
  const [words, setWords, dropWords] = useWords(port.words);
  const [keys, setKeys] = useState(false);
  const hasTeam = valueOr(useQuery(watchTeamChoices, null), []).length > 0;
  const { stage } = state;
  const tips = useTipsPart(port, front, control);
  const tabOf = isList(tips.view) ? tips.view : 'draft';
  const shown = shownOf(control, tips.view);
  const draft = useQuery(watchIfAny, draftIn(stage));
  const view = valueOr(draft, null);
  const source = view?.draft.content.sources[0];
  const place = view === null ? null : (source ?? { address: '' });
  const tab = useContentTab(draftIn(stage), state.tab, place, front);
  const elsewhere = stage.kind !== 'start' && isElsewhere(front ?? null, { address: '', ...place, tab });

  const showFront = () => {
    const head = draftOfPage(valueOr(drafts, []), front?.url);
    act(head === undefined ? { kind: 'left' } : { kind: 'drafted', draft: head.id });
  };
  const draftWords = async () => {
    if (await control.fromWords(wordsToDraft(words))) dropWords(words);
  };

  return (
    <div className="flex h-full min-h-0 flex-1 flex-col">
      <PanelHead
        page={headOf(tips.view, stage.kind === 'start' ? null : (source ?? null), front ?? null)}
        onShowFront={elsewhere && state.view === 'draft' ? showFront : undefined}
        onCapture={() => control.capture(front?.tab ?? null)}
        onTimeline={() => port.openPage('timeline')}
        onSettings={() => port.openPage('options')}
        onKeys={() => setKeys(true)}
      />
      <LowSpace />
      <AskLater />
      {tips.offer}
      <PracticeOr port={port} control={control}>
        <Tabs
          label={t('panel.views')}
          value={tabOf}
          onChange={(next) => act({ kind: 'view', view: next })}
          tabs={[
            ...tips.tabs,
            { value: 'draft', label: t('panel.draft') },
            { value: 'lessons', label: t('panel.lessons') },
            ...(hasTeam ? [{ value: 'team' as const, label: t('panel.team') }] : []),
          ]}
          aside={
            state.view !== 'own-words' && (
              <Button
                small
                loudness="quiet"
                icon={Plus}
                className="@max-3xs:[&>svg]:hidden"
                onClick={() => act({ kind: 'view', view: 'own-words' })}
              >
                {t('panel.own_words')}
              </Button>
            )
          }
        >
          <TabPanel value={tabOf}>
            <PanelStatus
              state={statusOf(control)}
              shortcut={shortcut}
              onCancel={control.cancel}
              onClose={() => act({ kind: 'settled' })}
            />
            {shown === 'drafting' && (
              <DraftingView
                drafting={drafting}
                onSettings={() => port.openPage('options', '#drafting')}
                onWords={() => {
                  drafting.leave();
                  act({ kind: 'view', view: 'own-words' });
                }}
              />
            )}
            {shown === 'own-words' && (
              <OwnWords
                words={words}
                onChange={setWords}
                onDraft={() => void draftWords()}
                onBack={() => act({ kind: 'view', view: 'draft' })}
              />
            )}
            {shown === 'draft' && (
              <DraftPart
                port={port}
                control={control}
                query={draft}
                drafts={drafts}
                front={front ?? null}
                shortcut={shortcut}
                above={tips.list}
              />
            )}
            {shown === 'tips' && <div className="scroll-area min-h-0 flex-1">{tips.list}</div>}
            {shown === 'team' && (
              <TeamPart
                key={state.teamLesson}
                first={state.teamLesson}
                onAll={() => port.openPage('timeline', '#team')}
              />
            )}
            {shown === 'lessons' && (
              <LessonsPart control={control} onAll={() => port.openPage('timeline', '#lessons')} />
            )}
          </TabPanel>
        </Tabs>
      </PracticeOr>
      <KeyboardHelp
        open={keys}
        onOpenChange={setKeys}
        lines={[
          { keys: ['j', 'k'], does: t('ui.keys.next') },
          { keys: [t('ui.keys.enter')], does: t('ui.keys.open') },
          { keys: ['/'], does: t('ui.keys.search') },
          { keys: [`${modKey()} ${t('ui.keys.enter')}`], does: t('panel.keys_primary') },
          { keys: ['u'], does: t('lesson.used.act') },
          { keys: ['e'], does: t('lesson.edit') },
          { keys: ['s', 'u', 'g'], does: t('panel.keys_sure') },
          { keys: ['1', '2', '3', '4'], does: t('panel.keys_option') },
          { keys: [t('ui.keys.home'), t('ui.keys.end')], does: t('panel.keys_ends') },
        ]}
      />
    </div>
  );
}
