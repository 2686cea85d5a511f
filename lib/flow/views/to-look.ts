import type { Id } from '../../model/id.ts';

/** A flag the person here is to answer; `at` in ms. */
export type OpenFlag = { flag: Id; text: string; at: number };

/** What was answered to a flag of the person here: what they said, and when, in ms. */
export type AnsweredFlag = { flag: Id; text: string; answer: string; at: number };

/** What is to be looked at by the person here: where they stand for the lesson open flags, and whether it still holds; else what was answered to their own. */
export type ToLook = {
  flags: OpenFlag[];
  /** Why it is to be verified: a page has changed, its day has come; null: it is not. */
  verify: 'drift' | 'due' | null;
  /** Those who decide were asked to look at it again, and have not yet. */
  isAsked: boolean;
  answers: AnsweredFlag[];
};
