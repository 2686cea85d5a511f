import type { LogEvent } from '../model/event.ts';
import type { Id } from '../model/id.ts';
import type { Outcome } from '../model/outcome.ts';
import { visible } from './visible.ts';

/** What a person said of a lesson in a week; `event` said it, on `device`, at a time in ms of that device's clock. */
export type SaidOutcome = { event: Id; device: Id; at: number } & Pick<Outcome, 'outcome' | 'week' | 'note'>;

/** What a person says of one lesson, given its events in any order: one a week, the last said, newest week first. */
export function foldOutcomes(events: readonly LogEvent[]): SaidOutcome[] {
  const weeks = new Map<string, SaidOutcome>();
  for (const { kind, id, device, at, body } of visible(events)) {
    if (kind !== 'lesson.outcome') continue;
    const { outcome, week, note, clock = at } = body;
    const noted = note === undefined ? {} : { note };
    weeks.set(week, { event: id, device, at: clock, outcome, week, ...noted });
  }
  return [...weeks.values()].sort((a, b) => (a.week < b.week ? 1 : -1));
}
