import { classOf, wordsIn } from './blocks/shape.ts';
import { remembered } from './remembered.ts';
import { headingWords } from './title.ts';

const isHeadName = remembered((name) => /(?:^|[\s_-])header(?:[\s_-]|$)/i.test(name));
const HEADINGS = 'h2,h3,h4,h5,h6';
/** "Chapter 12 - ", in characters. */
const LONGEST_BEFORE = 30;

/** True for the bar above a page that says its title once more, maybe with a number: a heading in it and nothing else. */
export function isRunningHead(element: Element, root: Element, title: string): boolean {
  if (title === '' || !(element.localName === 'header' || isHeadName(classOf(element)))) return false;
  const heading = element.querySelector(HEADINGS);
  const words = wordsIn(element);
  if (heading === null || words !== wordsIn(heading) || element.querySelector('h1,img') !== null)
    return false;
  const before = words.length - title.length;
  const isTitle = before === 0 || /[\s:.–—-]/.test(words[before - 1] ?? '');
  if (!words.endsWith(title) || before > LONGEST_BEFORE || !isTitle) return false;
  return [...root.querySelectorAll('h1')].some(
    (own) => headingWords(own) === title && (element.compareDocumentPosition(own) & 4) !== 0,
  );
}
