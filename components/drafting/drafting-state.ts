import type { BrokenOff } from '../../lib/flow/broken-off.ts';
import type { DraftProgress, Preview } from '../../lib/flow/deps.ts';
import type { Id } from '../../lib/model/id.ts';
import type { Problem } from '../../lib/model/problem.ts';
import { unreachable } from '../unreachable.ts';

/** What a draft is made of: a capture, and of it a section or what suits best. */
export type Asked = { capture: Id; section: string | null };

type Arriving = Extract<DraftProgress, { state: 'arriving' }>;

/** Where a model's draft is between the wish for it and the draft; null while nothing of it is to be shown. */
export type DraftingState =
  | { at: 'preparing' }
  | { at: 'preview'; preview: Preview }
  /** `last` is the newest of what arrived, which stays while the model does something else. */
  | { at: 'running'; progress: DraftProgress; last: Arriving | null }
  /** `job` is what had ended before this page was opened. */
  | { at: 'stopped'; problem: Problem; job: BrokenOff | null }
  | { at: 'broken-off'; job: BrokenOff }
  | null;

export type DraftingAct =
  | { kind: 'prepare' }
  | { kind: 'shown'; preview: Preview }
  | { kind: 'progress'; progress: DraftProgress }
  | { kind: 'stopped'; problem: Problem; job?: BrokenOff }
  | { kind: 'broken-off'; job: BrokenOff }
  | { kind: 'left' };

function lastOf(state: DraftingState, progress: DraftProgress): Arriving | null {
  if (progress.state === 'arriving') return progress;
  // What came before a new request belongs to the one before it.
  if (state?.at !== 'running' || progress.state === 'asking') return null;
  return state.last;
}

/** The one state machine of a draft that a model makes. */
export function step(state: DraftingState, act: DraftingAct): DraftingState {
  switch (act.kind) {
    case 'prepare':
      return { at: 'preparing' };
    case 'shown':
      return { at: 'preview', preview: act.preview };
    case 'progress':
      return { at: 'running', progress: act.progress, last: lastOf(state, act.progress) };
    case 'stopped':
      return { at: 'stopped', problem: act.problem, job: act.job ?? null };
    case 'broken-off':
      return { at: 'broken-off', job: act.job };
    case 'left':
      return null;
    default:
      return unreachable(act);
  }
}

/** Whether a problem is about the model, so that the ways on are shown: again, without a model, another model. */
export const isOfModel = ({ kind }: Problem): boolean =>
  kind.startsWith('endpoint-') ||
  kind === 'model-unavailable' ||
  kind === 'team-missing' ||
  kind === 'team-ended' ||
  kind === 'team-model-missing' ||
  kind === 'nothing-held' ||
  kind === 'ask-first';
