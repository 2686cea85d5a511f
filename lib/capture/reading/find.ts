import { wordsIn } from '../blocks/shape.ts';

/** The words of the first selector that finds some; '' where none does. */
export function firstWords(root: ParentNode, selectors: readonly string[]): string {
  for (const selector of selectors) {
    for (const found of root.querySelectorAll(selector)) {
      const words = wordsIn(found);
      if (words !== '') return words;
    }
  }
  return '';
}

/** What the first selector that finds something finds, without parts of parts. */
export function firstAll(root: ParentNode, selectors: readonly string[]): Element[] {
  for (const selector of selectors) {
    const found = [...root.querySelectorAll(selector)];
    if (found.length > 0) return outermost(found);
  }
  return [];
}

/** Elements that stand in no other of them, in the order of the page. */
export const outermost = (elements: readonly Element[]): Element[] =>
  elements.filter((element) => !elements.some((other) => other !== element && other.contains(element)));

/** The words of all that is found, each once, as one value. */
export const listed = (root: ParentNode, selector: string): string =>
  [...new Set([...root.querySelectorAll(selector)].map(wordsIn))].filter((words) => words !== '').join(', ');

/** Host equal or a dot-suffix, never a substring. */
export const isHost = ({ hostname }: URL, wanted: string): boolean =>
  hostname === wanted || hostname.endsWith(`.${wanted}`);
