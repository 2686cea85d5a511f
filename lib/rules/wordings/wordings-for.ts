import { de } from './de.ts';
import { en } from './en.ts';
import type { Wording } from './wording.ts';

/** The wordings a check is held against: its language's, or every one when the language is unknown. */
export const wordingsFor = (language: string | null): readonly Wording[] => {
  const own = [en, de].filter((wording) => wording.language === language);
  return own.length > 0 ? own : [en, de];
};
