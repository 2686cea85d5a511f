import { Support } from './claim.ts';
import { LessonBody } from './lesson.ts';

const SUPPORTS: ReadonlySet<string> = new Set(Support.options.map(({ shape }) => shape.kind.value));
const BODIES: ReadonlySet<string> = new Set(LessonBody.options.map(({ shape }) => shape.kind.value));

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** True for a word of a list that this version does not know; anything but a word is no newer, it is wrong. */
export const isNewer = (word: unknown, known: ReadonlySet<string>): boolean =>
  typeof word === 'string' && !known.has(word);

/** True for an object whose `kind` is a word this version does not know. */
export const isOfNewerKind = (value: unknown, known: ReadonlySet<string>): boolean =>
  isObject(value) && isNewer(value.kind, known);

function hasNewerSupport(value: unknown): boolean {
  if (!isObject(value)) return false;
  if (isOfNewerKind(value.support, SUPPORTS)) return true;
  return Object.values(value).some(hasNewerSupport);
}

/** True for a lesson's content that says something in a form only a newer version knows: a kind of body or of support. */
export const isNewerContent = (content: unknown): boolean =>
  isObject(content) &&
  (isOfNewerKind(content.body, BODIES) || hasNewerSupport([content.insight, content.body, content.mistakes]));
