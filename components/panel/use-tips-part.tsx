import type { ReactNode } from 'react';
import type { TipView } from '../../lib/flow/deps.ts';
import { noteOpened } from '../../lib/flow/outcome/note-opened.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { ResolvedOffer } from '../tips/resolved-offer.tsx';
import { SolvedList } from '../tips/solved-list.tsx';
import { TipList } from '../tips/tip-list.tsx';
import { useTips } from '../tips/use-tips.ts';
import { ErrorState } from '../ui/error-state.tsx';
import type { PanelAct, PanelState } from './panel-state.ts';
import type { FrontTab, PanelPort } from './port.ts';
import type { PanelControl } from './use-panel.ts';

/** Opens the lesson a tip speaks of, in the place of its kind. */
const opened = ({ team, lesson }: TipView): PanelAct =>
  team === null ? { kind: 'open-lesson', lesson, check: false } : { kind: 'open-team-lesson', lesson };

type TipsPart = {
  view: PanelState['view'];
  list: ReactNode;
  /** That the solution of the issue in front can be captured; only while no draft is open. */
  offer: ReactNode;
  tabs: readonly { value: 'tips'; label: string; note: string }[];
};

/**
 * The tips of the page in front as the panel shows them: above the place of a draft while none is open, else behind a tab of their own.
 * Without a tip there is neither.
 */
export function useTipsPart(
  port: PanelPort,
  front: FrontTab | null | undefined,
  { state, act, drafting, capture }: PanelControl,
): TipsPart {
  const { here, problem } = useTips(port, front);
  const deps = useDeps();
  const open = (tip: TipView) => {
    // A team's lesson notes it itself, wherever it is opened.
    if (tip.team === null) void noteOpened(deps, { lesson: tip.lesson });
    act(opened(tip));
  };
  const isIdle = state.stage.kind !== 'draft' && drafting.state === null && !state.reading;
  const offer =
    here?.issue?.offer === true && isIdle ? (
      <ResolvedOffer
        issue={here.issue.key}
        facts={here.facts}
        onCapture={() => capture(front?.tab ?? null)}
      />
    ) : null;
  const count = here === null ? 0 : here.tips.length + (here.issue?.captures.length ?? 0);
  if (here === null || count === 0) {
    // "Nothing fits" is not what is known then.
    const list = problem && <ErrorState isQuiet problem={problem} how={t('tips.failed')} />;
    return { view: state.view === 'tips' ? 'draft' : state.view, list, offer, tabs: [] };
  }
  const stands = state.stage.kind === 'start' && state.view !== 'tips' && drafting.state === null;
  const tab = { value: 'tips', label: t('tips.tab'), note: formatNumber(count) } as const;
  const list = (
    <>
      {here.tips.length > 0 && <TipList here={here} onOpen={open} />}
      <SolvedList captures={here.issue?.captures ?? []} />
    </>
  );
  return { view: state.view, list, offer, tabs: stands && state.view === 'draft' ? [] : [tab] };
}
