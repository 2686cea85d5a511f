import * as z from 'zod';

export const WORD_LENGTH = { least: 2, most: 80 } as const;
export const MOST_WORDS = 200;

/** Words a person listed; a stored list that is broken or too long counts as none. */
export const ListedWords = z.array(z.string().min(WORD_LENGTH.least).max(WORD_LENGTH.most)).max(MOST_WORDS);

/** What a person wants replaced wherever it stands, and what is to stay although a rule would take it. */
export type WordLists = { always: readonly string[]; never: readonly string[] };

/** The same word however it is written: case, form of its letters, spaces. */
export const sameWord = (word: string): string =>
  word.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
