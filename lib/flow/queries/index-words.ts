import { isLive, type Kept } from './index-of-lessons.ts';

/** Brings the words up to date, which nobody needs before they search. */
export function indexWords({ waiting, words }: Kept): void {
  for (const [id, record] of waiting) {
    if (words.has(id)) words.discard(id);
    const { row, text } = record;
    if (row && isLive(record)) words.add({ id, title: row.title, situation: row.situation, text });
  }
  waiting.clear();
}
