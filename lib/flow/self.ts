import { SELF } from '../lesson/own-words.ts';

/** Whether a name under a claim stands for the person, who has given none; shown in the words of their language. */
export const isSelf = (by: string): boolean => by === SELF;
