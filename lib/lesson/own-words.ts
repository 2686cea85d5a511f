import type { Support } from '../model/claim.ts';
import type { LessonContent } from '../model/lesson.ts';
import { changeClaims } from './claims.ts';

/** Who a person without a name of their own is in their own lessons: data, shown in the words of a language. */
export const SELF = 'me';

/** A lesson drafted from words the person typed: they stand for every claim themselves, nothing is quoted. */
export function asTestimony(content: LessonContent, by: string, at: number): LessonContent {
  const support: Support = { kind: 'testimony', by, at, knownFrom: '' };
  return { ...changeClaims(content, (claim) => ({ ...claim, support })), excerpts: [] };
}
