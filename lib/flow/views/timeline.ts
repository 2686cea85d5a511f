import type { Rung, Skill, SkillId } from '../../model/skill.ts';

/** `days` newest first; `week` is the date of its Monday. */
export type TimelineView = {
  days: { day: string; n: number }[];
  rungs: { skill: SkillId; week: string; rung: Rung; n: number }[];
  total: number;
  skills: Skill[];
};

export type SkillView = { skill: Skill; lessons: number; rungs: Record<Rung, number> };
