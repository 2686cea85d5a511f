import type { DiffPart } from '../../lesson/diff-part.ts';
import type { Drafted } from '../../model/drafted.ts';
import type { Id } from '../../model/id.ts';
import type { LessonContent } from '../../model/lesson.ts';
import type { SkillId } from '../../model/skill.ts';
import type { Verdict } from '../../quote/verify.ts';
import type { Block } from './block.ts';
import type { NearView } from './near.ts';
import type { NextThere } from './next-there.ts';
import type { TeamSkillView } from './team-skill.ts';

/** A personal lesson as it would go to the active team. */
export type ToSendView = NextThere & {
  team: Id;
  name: string;
  /** The revision that is shown; another one is not what was agreed to. */
  rev: Id;
  skills: TeamSkillView[];
  /** The skill it was put under last, or else the lesson's own, where the team has it. */
  suggested: SkillId | null;
  content: LessonContent;
  /** What was drafted of it, which goes along. */
  drafted: Drafted | null;
  claims: Record<Id, Verdict>;
  /** Live lessons of the team that say nearly this, any of which it may improve instead. */
  near: NearView[];
  blocks: Block[];
  /** What differs from what was sent last; null where nothing was. */
  changes: DiffPart[] | null;
};
