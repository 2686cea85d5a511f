import type { Id } from '../model/id.ts';
import type { LessonContent } from '../model/lesson.ts';
import { diffContent } from './diff.ts';
import type { DiffField, DiffPart } from './diff-part.ts';

/** One field that either side changed since both began from the same revision; null where that side left it. */
export type ThreeWayPart = {
  field: DiffField;
  id: Id | null;
  live: DiffPart | null;
  mine: DiffPart | null;
  /** Both came to the same words. */
  alike: boolean;
};

const keyOf = ({ field, id }: DiffPart): string => `${field} ${id}`;

/** What a side says of the field now; a removed one is gone, which no words say. */
const after = ({ change, words }: DiffPart): string | null =>
  change === 'removed'
    ? null
    : words
        .filter(({ op }) => op !== 'removed')
        .map(({ text }) => text)
        .join('');

/** What two revisions changed of the one both were written on: what both did first, then one's own, then the live one's. */
export function threeWay(
  given: Readonly<Record<'base' | 'live' | 'mine', LessonContent>>,
  skillName: (id: string) => string,
): ThreeWayPart[] {
  const live = new Map(diffContent(given.base, given.live, skillName).map((part) => [keyOf(part), part]));
  const own = diffContent(given.base, given.mine, skillName);
  const mine = new Map(own.map((part) => [keyOf(part), part]));
  const parts = [...new Map([...live, ...mine]).keys()].map((key): ThreeWayPart => {
    const [theirs, ours] = [live.get(key) ?? null, mine.get(key) ?? null];
    const { field, id } = (ours ?? theirs) as DiffPart;
    return {
      ...{ field, id, live: theirs, mine: ours },
      alike: theirs !== null && ours !== null && after(theirs) === after(ours),
    };
  });
  const rank = (part: ThreeWayPart) => (part.mine === null ? 2 : part.live === null ? 1 : 0);
  return parts.sort((a, b) => rank(a) - rank(b));
}
