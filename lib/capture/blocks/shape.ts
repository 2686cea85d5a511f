import { FLAGS, WAS } from '../rebuild.ts';
import { INLINE } from '../tags.ts';

/** What an element was on the page, before the rebuilt document gave it a safe stand-in. */
export const tagOf = (element: Element): string => element.getAttribute(WAS) ?? element.localName;

export const hasFlag = (element: Element, flag: 'c' | 'p' | 'b' | 'i' | 'o'): boolean =>
  element.getAttribute(FLAGS)?.includes(flag) === true;

/** True for what stands in a line of text. */
export function isInline(element: Element): boolean {
  if (hasFlag(element, 'b')) return false;
  return hasFlag(element, 'i') || INLINE.has(element.localName);
}

export const classOf = (element: Element): string => element.getAttribute('class') ?? '';

export const wordsIn = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The value of an attribute as a positive whole number within bounds. */
export function numberIn(element: Element, name: string, most: number): number | undefined {
  const value = Number.parseInt(element.getAttribute(name) ?? '', 10);
  return Number.isInteger(value) && value >= 0 ? Math.min(value, most) : undefined;
}
