import MiniSearch from 'minisearch';
import type { Id } from '../../model/id.ts';
import { wordsIn } from './words-in.ts';

/** What of a lesson is searched. */
export type Words = { id: Id; title: string; situation: string; text: string };

/** A search that holds no lesson yet: titles count most, the beginning of a word and small slips are enough. */
export const noWords = () =>
  new MiniSearch<Words>({
    fields: ['title', 'situation', 'text'],
    tokenize: wordsIn,
    searchOptions: { boost: { title: 3, situation: 1.5 }, prefix: true, fuzzy: 0.2, combineWith: 'AND' },
  });
