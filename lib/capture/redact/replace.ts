import type { Mark } from '../../model/block.ts';

/** A stretch of a text and what stands there from now on. */
export type Replacement = { start: number; end: number; by: string };

export function replaceIn(text: string, replacements: readonly Replacement[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, by } of replacements) {
    result += text.slice(at, start) + by;
    at = end;
  }
  return result + text.slice(at);
}

/** Marks over the replaced text. One that covers a part of what was replaced covers all of what stands there now. */
export function moveMarks(marks: readonly Mark[], replacements: readonly Replacement[]): Mark[] {
  if (replacements.length === 0) return [...marks];
  return marks.map((mark) => ({
    ...mark,
    start: moved(mark.start, replacements, 'start'),
    end: moved(mark.end, replacements, 'end'),
  }));
}

function moved(offset: number, replacements: readonly Replacement[], side: 'start' | 'end'): number {
  let shift = 0;
  for (const { start, end, by } of replacements) {
    if (offset <= start && !(side === 'end' && offset === start && start === end)) break;
    if (offset < end) return start + shift + (side === 'start' ? 0 : by.length);
    shift += by.length - (end - start);
  }
  return offset + shift;
}
