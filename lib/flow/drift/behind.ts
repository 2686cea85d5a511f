import type { Id } from '../../model/id.ts';
import type { LessonContent } from '../../model/lesson.ts';
import { samePage } from '../same-page.ts';

/** A lesson that quotes a page: one's own, or a live one of a team. */
export type Behind = { team: Id | null; lesson: Id; rev: Id; content: LessonContent };

/** Whether the page of an address is a source of a lesson. */
export const isFrom = ({ sources }: LessonContent, address: string): boolean =>
  sources.some((source) => samePage(address, source));
