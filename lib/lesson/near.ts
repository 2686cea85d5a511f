import type { LessonContent } from '../model/lesson.ts';

type Said = Pick<LessonContent, 'title' | 'insight'>;

/** The share of words two lessons have in common from which on somebody should look whether they are one; the server's as well. */
const ALIKE = 0.6;
/** Most that are named. */
const MOST = 5;

const wordsOf = ({ title, insight }: Said): Set<string> =>
  new Set(
    `${title} ${insight?.text ?? ''}`
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu),
  );

/** Words in common by words in all, 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}

/** Which of the others say nearly the same in title and insight, most alike first. */
export function nearOnes<T extends { content: Said }>(own: Said, others: readonly T[]): T[] {
  const words = wordsOf(own);
  return others
    .map((other) => ({ other, alike: likeness(words, wordsOf(other.content)) }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, MOST)
    .map(({ other }) => other);
}
