import type { Capture } from '../model/capture.ts';
import type { LessonContent } from '../model/lesson.ts';
import { claimsOf } from './claims.ts';
import { quotedFrom } from './quoted.ts';

const SHARE = 0.5;

/** Whether a capture is of the words a lesson was made of: half of its quotes or more stand in it. Without any, nobody can tell. */
export function holdsQuotes(capture: Capture, content: LessonContent): boolean {
  const quoted = quotedFrom(capture);
  const quotes = claimsOf(content).flatMap(({ support }) =>
    support.kind === 'quote' ? [support.selector.exact] : [],
  );
  const held = quotes.filter((exact) => quoted(exact) !== null);
  return held.length > 0 && held.length >= quotes.length * SHARE;
}
