import type { TimelineEntry } from '../../log/projection.ts';
import type { Rung, Skill, SkillId } from '../../model/skill.ts';

/** The log of one skill or all; `days` newest first, `newest` the entries of the first of them. */
export type TimelineView = {
  days: { day: string; n: number }[];
  newest: ReadonlyMap<string, TimelineEntry[]>;
  total: number;
  skills: Skill[];
};

/** What the weeks from `span.first` to `span.last` hold, each named by the date of its Monday, and whether there is evidence before them. */
export type EvidenceView = {
  span: { first: string; last: string };
  rungs: { skill: SkillId; week: string; rung: Rung; n: number }[];
  earlier: boolean;
};

export type SkillView = { skill: Skill; lessons: number; rungs: Record<Rung, number> };
