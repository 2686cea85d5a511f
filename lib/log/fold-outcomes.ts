import type { LogEvent } from '../model/event.ts';
import type { Id } from '../model/id.ts';
import type { Outcome } from '../model/outcome.ts';
import { visible } from './visible.ts';

/** What a person said of a lesson in a week; `event` said it. */
export type SaidOutcome = { event: Id; at: number } & Pick<Outcome, 'outcome' | 'week' | 'note'>;

/** What a person says of one lesson, given its events in any order: one a week, the last said, newest week first. */
export function foldOutcomes(events: readonly LogEvent[]): SaidOutcome[] {
  const weeks = new Map<string, SaidOutcome>();
  for (const { kind, id, at, body } of visible(events)) {
    if (kind !== 'lesson.outcome') continue;
    const { outcome, week, note } = body;
    weeks.set(week, { event: id, at, outcome, week, ...(note === undefined ? {} : { note }) });
  }
  return [...weeks.values()].sort((a, b) => (a.week < b.week ? 1 : -1));
}
