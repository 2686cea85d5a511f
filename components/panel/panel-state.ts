import type { Id } from '../../lib/model/id.ts';
import type { Problem } from '../../lib/model/problem.ts';
import { unreachable } from '../unreachable.ts';

/** What the panel is about: nothing yet, a draft, or the lesson that was just kept. */
type Stage = { kind: 'start' } | { kind: 'draft'; draft: Id } | { kind: 'kept'; draft: Id; lesson: Id };

export type PanelState = {
  view: 'draft' | 'tips' | 'lessons' | 'team' | 'own-words';
  stage: Stage;
  /** A page is being read and drafted; the stage stays until there is a draft. */
  reading: boolean;
  /** What the last act ran into; shown until the next act. */
  problem: Problem | null;
  /** The tab the draft was captured from, if it was captured here. */
  tab: number | null;
  /** The lesson that is open in the lessons view, and whether its first check is. */
  lesson: { id: Id; check: boolean } | null;
  /** The team's lesson that is open in the team's view from elsewhere. */
  teamLesson: Id | null;
  /** The lesson that was just closed: the list gives its row the focus back. */
  closed: Id | null;
};

export type PanelAct =
  | { kind: 'view'; view: PanelState['view'] }
  | { kind: 'read'; from: 'page' | 'words' }
  | { kind: 'failed'; problem: Problem }
  /** The person stopped it, or has read the problem. */
  | { kind: 'settled' }
  | { kind: 'drafted'; draft: Id; tab?: number | null }
  | { kind: 'kept'; draft: Id; lesson: Id }
  | { kind: 'left' }
  | { kind: 'open-lesson'; lesson: Id; check: boolean }
  | { kind: 'open-team-lesson'; lesson: Id }
  | { kind: 'close-lesson' };

export const START: PanelState = {
  view: 'draft',
  stage: { kind: 'start' },
  reading: false,
  problem: null,
  tab: null,
  lesson: null,
  teamLesson: null,
  closed: null,
};

/** The panel's one state machine. A failed act leaves what was shown; only a new draft or the person replaces a draft. */
export function step(state: PanelState, act: PanelAct): PanelState {
  switch (act.kind) {
    case 'view':
      return { ...state, view: act.view, problem: null, lesson: null, teamLesson: null, closed: null };
    case 'read':
      return {
        ...state,
        view: act.from === 'page' ? 'draft' : state.view,
        reading: true,
        problem: null,
      };
    case 'failed':
      return { ...state, reading: false, problem: act.problem };
    case 'settled':
      return { ...state, reading: false, problem: null };
    case 'drafted': {
      const stage: Stage = { kind: 'draft', draft: act.draft };
      const tab = act.tab ?? null;
      return { ...state, view: 'draft', stage, reading: false, problem: null, lesson: null, tab };
    }
    case 'kept':
      return { ...state, stage: { kind: 'kept', draft: act.draft, lesson: act.lesson }, problem: null };
    case 'left':
      return { ...state, view: 'draft', stage: { kind: 'start' }, problem: null, tab: null };
    case 'open-lesson':
      return { ...state, view: 'lessons', problem: null, lesson: { id: act.lesson, check: act.check } };
    case 'open-team-lesson':
      return { ...state, view: 'team', problem: null, lesson: null, teamLesson: act.lesson };
    case 'close-lesson':
      return { ...state, lesson: null, closed: state.lesson?.id ?? null };
    default:
      return unreachable(act);
  }
}
