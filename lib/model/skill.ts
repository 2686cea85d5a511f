import * as z from 'zod';

/** A UUID; starter skills have constant ones, so two devices that never met agree on them. */
export const SkillId = z.uuid();
export type SkillId = z.infer<typeof SkillId>;

export const SKILL_LIMIT = 30;

export const Skill = z.looseObject({
  id: SkillId,
  /** Words that suggest this skill from a page, lower case. */
  cues: z.array(z.string().max(60)).max(60),
  name: z.string().min(1).max(60),
  /** What each level means, one sentence each, lowest first. */
  levels: z.array(z.string().max(300)).max(10).optional(),
  /** Where public frameworks (ESCO, O*NET) describe the same skill; web addresses only. */
  alignments: z
    .array(z.url({ protocol: /^https?$/ }).max(500))
    .max(10)
    .optional(),
  /** Whose decision a submission with this home skill is, and who stands in; only in a team. */
  owner: z.string().min(1).max(120).optional(),
  deputy: z.string().min(1).max(120).optional(),
});
export type Skill = z.infer<typeof Skill>;

/** The evidence for a skill, weakest first. Only the upper two count as capability. */
export const Rung = z.enum(['read', 'recalled', 'used', 'taught']);
export type Rung = z.infer<typeof Rung>;
