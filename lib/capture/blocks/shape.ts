import { FLAGS, WAS } from '../rebuild.ts';
import { INLINE } from '../tags.ts';

/** What an element was on the page, before the rebuilt document gave it a safe stand-in. */
export const tagOf = (element: Element): string => element.getAttribute(WAS) ?? element.localName;

export const hasFlag = (element: Element, flag: 'c' | 'p' | 'b' | 'i' | 'o' | 'f' | 'k'): boolean =>
  element.getAttribute(FLAGS)?.includes(flag) === true;

/** True for what stands in a line of text. */
export function isInline(element: Element): boolean {
  if (hasFlag(element, 'b')) return false;
  return hasFlag(element, 'i') || INLINE.has(element.localName);
}

export const classOf = (element: Element): string => element.getAttribute('class') ?? '';

export const wordsIn = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

const LABEL = 100;

/** The first words of an element, parts apart from each other, to name it by. */
export function labelOf(element: Element): string {
  const parts: string[] = [];
  let length = 0;
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  for (let node = walker.nextNode(); node !== null && length < LABEL; node = walker.nextNode()) {
    const words = (node.nodeValue ?? '').replace(/\s+/g, ' ').trim();
    if (words !== '') parts.push(words);
    length += words.length;
  }
  return parts.join(' ');
}

/** The value of an attribute as a positive whole number within bounds. */
export function numberIn(element: Element, name: string, most: number): number | undefined {
  const value = Number.parseInt(element.getAttribute(name) ?? '', 10);
  return Number.isInteger(value) && value >= 0 ? Math.min(value, most) : undefined;
}
