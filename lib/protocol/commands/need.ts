import * as z from 'zod';
import { Id } from '../../model/id.ts';
import { SkillId } from '../../model/skill.ts';
import { queued } from './command.ts';
import { Sentence } from './parts.ts';

/** "We should have a lesson on ...". Strict, since a need is kept without name and what else it said could be one. */
export const need = queued('need', z.strictObject({ need: Id, skill: SkillId.nullable(), text: Sentence }));
