import type MiniSearch from 'minisearch';
import { wordsOf } from '../../log/words-of.ts';
import type { Id } from '../../model/id.ts';
import type { TeamLesson } from './team-lessons.ts';
import { noWords, type Words } from './words-of-lessons.ts';

/** A search in these lessons that answers ids, best match first. Its index is made when somebody searches: most look at the list alone. */
export function searchTeam(lessons: readonly TeamLesson[]): (text: string) => Id[] {
  let words: MiniSearch<Words> | undefined;
  const make = (): MiniSearch<Words> => {
    const made = noWords();
    made.addAll(
      lessons.map(({ row: { id, title, situation }, content }) => ({
        ...{ id, title, situation },
        text: wordsOf(content),
      })),
    );
    return made;
  };
  return (text) => {
    words ??= make();
    return words.search(text).map(({ id }) => id as Id);
  };
}
