import { lessonOf } from '../db/lesson-events.ts';
import type { Draft } from '../model/draft.ts';
import { isKnown, type LogEvent } from '../model/event.ts';
import type { ImportPlan } from './deps.ts';

type Counts = Pick<ImportPlan, 'fresh' | 'known' | 'carried' | 'lessons' | 'drafts' | 'carriedDrafts'>;

/** How much of a file with `all` events is new here, and of what kind. */
export const importCounts = (all: number, events: readonly LogEvent[], drafts: readonly Draft[]): Counts => ({
  fresh: events.length,
  known: all - events.length,
  carried: events.filter((event) => !isKnown(event)).length,
  lessons: new Set(events.map(lessonOf).filter((lesson) => lesson !== null)).size,
  drafts: drafts.length,
  carriedDrafts: drafts.filter(({ state }) => state === 'carried').length,
});
