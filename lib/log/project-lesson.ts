import type { LogEvent } from '../model/event.ts';
import type { Id } from '../model/id.ts';
import type { LessonContent } from '../model/lesson.ts';
import { pageKeys } from '../text/page-keys.ts';
import { dayOf, weekOf } from './day.ts';
import { foldLesson, type Kept } from './fold-lesson.ts';
import type { LessonProjection, LessonRow, RungMark, TimelineEntry } from './projection.ts';
import { wordsOf } from './words-of.ts';

function rowOf(first: Kept, head: Kept): LessonRow {
  const { lesson, rev, content } = head.revision;
  const source = content.sources[0];
  return {
    id: lesson,
    rev,
    title: content.title,
    situation: content.situation,
    kind: content.body.kind,
    skills: content.skills,
    site: source?.site ?? '',
    address: source?.address ?? '',
    sourceTitle: source?.title ?? '',
    sourceKey: source?.key ?? '',
    tier: content.tier.value,
    savedAt: head.at,
    firstAt: first.at,
    checks: content.checks.length,
  };
}

/** Each rung once a day, so that pressing a button twice is no more evidence than pressing it once. */
function marksOf(entries: readonly TimelineEntry[]): RungMark[] {
  const marks = new Map<string, RungMark>();
  for (const { rung, day } of entries) {
    if (rung !== null) marks.set(`${rung} ${day}`, { rung, day, week: weekOf(day) });
  }
  return [...marks.values()];
}

const sourcesOf = (content: LessonContent): string[] => [...new Set(content.sources.map(({ key }) => key))];

/** What is stored and shown of one lesson, from all its events and the retractions aimed at them, in any order. */
export function projectLesson(lesson: Id, events: readonly LogEvent[]): LessonProjection {
  const { kept, entries: said, deletedBy } = foldLesson(events);
  const [first, head] = [kept[0], kept.at(-1)];
  if (first === undefined || head === undefined) {
    const entries = said.flatMap(({ team, ...entry }): TimelineEntry[] =>
      team === undefined
        ? []
        : [
            {
              ...entry,
              day: dayOf(entry.at),
              lesson,
              lessonTitle: '',
              skills: [],
              address: '',
              ofTeam: team,
            },
          ],
    );
    return { id: lesson, row: null, deletedBy: null, sources: [], pages: [], text: '', entries, rungs: [] };
  }
  const row = rowOf(first, head);
  const entries = said.map(
    ({ team: _, ...entry }): TimelineEntry => ({
      ...entry,
      day: dayOf(entry.at),
      lesson,
      lessonTitle: row.title,
      skills: row.skills,
      address: row.address,
    }),
  );
  const { content } = head.revision;
  return {
    id: lesson,
    row,
    deletedBy,
    sources: sourcesOf(content),
    pages: pageKeys(content.sources.map(({ address }) => address)),
    text: wordsOf(content),
    entries,
    rungs: marksOf(entries),
  };
}
