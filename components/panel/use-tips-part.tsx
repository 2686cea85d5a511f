import type { ReactNode } from 'react';
import type { TipView } from '../../lib/flow/deps.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { TipList } from '../tips/tip-list.tsx';
import { useTips } from '../tips/use-tips.ts';
import type { PanelAct, PanelState } from './panel-state.ts';
import type { FrontTab, PanelPort } from './port.ts';
import type { PanelControl } from './use-panel.ts';

/** Opens the lesson a tip speaks of, in the place of its kind. */
const opened = ({ team, lesson }: TipView): PanelAct =>
  team === null ? { kind: 'open-lesson', lesson, check: false } : { kind: 'open-team-lesson', lesson };

type TipsPart = {
  view: PanelState['view'];
  list: ReactNode;
  tabs: readonly { value: 'tips'; label: string; note: string }[];
};

/**
 * The tips of the page in front as the panel shows them: above the place of a draft while none is open, else behind a tab of their own.
 * Without a tip there is neither.
 */
export function useTipsPart(
  port: PanelPort,
  front: FrontTab | null | undefined,
  { state, act, drafting }: PanelControl,
): TipsPart {
  const here = useTips(port, front);
  if (here === null) return { view: state.view === 'tips' ? 'draft' : state.view, list: null, tabs: [] };
  const stands = state.stage.kind === 'start' && state.view !== 'tips' && drafting.state === null;
  const tab = { value: 'tips', label: t('tips.tab'), note: formatNumber(here.tips.length) } as const;
  return {
    view: state.view,
    list: <TipList here={here} onOpen={(tip) => act(opened(tip))} />,
    tabs: stands && state.view === 'draft' ? [] : [tab],
  };
}
