import type { Claim } from '../model/claim.ts';
import type { LessonContent } from '../model/lesson.ts';
import type { SkillId } from '../model/skill.ts';
import { claimsOf } from './claims.ts';

const blank = (text: string | undefined): boolean => (text ?? '').trim() === '';

/**
 * Why a lesson cannot be saved, in reading order: 'title', 'insight', 'claim:<id>' (no words), 'branch:<id>' (no
 * condition), 'caution:<id>' (a warning of the page neither quoted nor dismissed), 'check:<id>' (breaks a blocking rule), 'skill' (none that the person has). Empty when it can.
 */
export function missingOf(
  content: LessonContent,
  breaches: Readonly<Record<string, readonly { level: 'block' | 'hint' }[]>>,
  skills: ReadonlySet<SkillId>,
  open: readonly Claim[] = [],
): string[] {
  const claims = claimsOf(content);
  const branches = content.body.kind === 'decision-guide' ? content.body.branches : [];
  const isBroken = (check: string) => breaches[check]?.some(({ level }) => level === 'block');
  return [
    ...(blank(content.title) ? ['title'] : []),
    ...(blank(content.insight?.text) ? ['insight'] : []),
    ...claims
      .filter(({ id, text }) => blank(text) && id !== content.insight?.id)
      .map(({ id }) => `claim:${id}`),
    ...branches.filter((branch) => blank(branch.if)).map(({ then }) => `branch:${then.id}`),
    ...open.map(({ id }) => `caution:${id}`),
    ...content.checks.filter(({ id }) => isBroken(id)).map(({ id }) => `check:${id}`),
    ...(content.skills.some((skill) => skills.has(skill)) ? [] : ['skill']),
  ];
}
