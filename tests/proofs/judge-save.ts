import type { StoredState } from './stored-state.ts';

type Stored = Pick<StoredState, 'events' | 'drafts'>;

const revisions = ({ events }: Stored, title: string) =>
  events.filter(
    ({ kind, body }) =>
      kind === 'lesson.revised' && (body as { content: { title: string } }).content.title === title,
  );

/** The open drafts with a title. */
export const openDrafts = ({ drafts }: Pick<StoredState, 'drafts'>, title: string) =>
  drafts.filter(({ content, state }) => content.title === title && state === 'open');

/**
 * What a strike around the save of the one draft with this title broke. Nothing acknowledged may be lost, nothing may be
 * doubled, and what was not acknowledged must still be there as a draft.
 */
export function judgeSave(
  state: Stored,
  title: string,
  acknowledged: boolean,
): { stored: boolean; broken: string[] } {
  const [stored, open] = [revisions(state, title).length, openDrafts(state, title).length];
  const broken: string[] = [];
  if (stored > 1) broken.push(`saved ${stored} times`);
  if (acknowledged && stored === 0) broken.push('acknowledged and lost');
  if (stored === 0 && open !== 1) broken.push('neither lesson nor draft');
  if (stored > 0 && open !== 0) broken.push('lesson and open draft');
  return { stored: stored === 1, broken };
}
