import { de } from './de.ts';
import { en } from './en.ts';
import type { Language } from './language.ts';

const languages: readonly Language[] = [en, de];

/** What the drafter knows of a pack's language; null where it knows nothing and so writes no checks. */
export const languageFor = (language: string | null | undefined): Language | null =>
  languages.find((known) => known.language === language) ?? null;
