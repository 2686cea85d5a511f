import type { Skill } from '../model/skill.ts';
import type { LessonProjection } from './projection.ts';

/** What new events change of what a person has here already: lessons, timeline entries and skills, counted. */
export type Changes = {
  /** Lessons shown in another version than before. */
  updated: number;
  /** Lessons that leave the lists. */
  deleted: number;
  /** Lessons that come back into them. */
  restored: number;
  /** Timeline entries that are shown no more. */
  hidden: number;
  /** Timeline entries that are other evidence than before. */
  recounted: number;
  skillsRemoved: number;
  /** Skills that get another name or other words that suggest them. */
  skillsChanged: number;
};

type Before<T> = { before: T; after: T };

const isLive = ({ row, deletedBy }: LessonProjection): boolean => row !== null && deletedBy === null;

/** How one lesson differs from what it was. */
export function lessonChanges({
  before,
  after,
}: Before<LessonProjection>): Omit<Changes, 'skillsRemoved' | 'skillsChanged'> {
  const [was, is] = [isLive(before), isLive(after)];
  const now = new Map(after.entries.map((entry) => [entry.event, entry]));
  const still = before.entries.filter(({ event }) => now.has(event));
  return {
    updated: was && is && before.row?.rev !== after.row?.rev ? 1 : 0,
    deleted: was && !is ? 1 : 0,
    restored: before.row !== null && !was && is ? 1 : 0,
    hidden: before.entries.length - still.length,
    recounted: still.filter(({ event, kind }) => now.get(event)?.kind !== kind).length,
  };
}

/** How the skills differ from what they were; a new one is no change. */
export function skillChanges({
  before,
  after,
}: Before<readonly Skill[]>): Pick<Changes, 'skillsRemoved' | 'skillsChanged'> {
  const now = new Map(after.map((skill) => [skill.id, skill]));
  const still = before.filter(({ id }) => now.has(id));
  return {
    skillsRemoved: before.length - still.length,
    skillsChanged: still.filter((skill) => JSON.stringify(now.get(skill.id)) !== JSON.stringify(skill))
      .length,
  };
}
