import { classOf, isInline, wordsIn } from './blocks/shape.ts';

const PROSE = 'p,li,dd,h1,h2,h3,h4,h5,h6,summary,dt,td,th,figcaption,blockquote';
const TOOLS = 'nav,[role=navigation],[role=menu],[role=menubar],[role=toolbar],[role=listbox],[role=search]';
const TOOL_CLASS =
  /(?:^|[\s_-])(?:btn|button|action|icon|copy|edit|delete|close|toggle|toggler|dropdown|nav|navbar|menu|hamburger|toc|sidebar)s?(?:[\s_-]|$)/i;
const MENU_CLASS = /(?:^|[\s_-])(?:nav|navbar|menu|dropdown|hamburger|toc|sidebar)(?:[\s_-]|$)/i;

/** Controls, and links that lead nowhere: they do something to the page. */
export function isControl(element: Element, tag: string): boolean {
  const role = element.getAttribute('role');
  // A tab is read, or left out, with the list it stands in.
  if (role === 'tab') return false;
  if (tag === 'button' || role === 'button') return true;
  if (tag !== 'a' || element.id !== '' || element.hasAttribute('name')) return false;
  const href = element.getAttribute('href');
  return href === null
    ? element.hasAttribute('data-action')
    : href === '#' || /^(?!https?:|mailto:|tel:|ftp:|[/.?#])[a-z]+:/i.test(href);
}

/** True for a control whose words belong to the text: named in a sentence, the head of what it unfolds, a link without a place. */
export const isReadControl = (control: Element): boolean =>
  isUnfolding(control) || isInSentence(control) || isLinkInText(control);

/** A button that folds and unfolds a part of the text, such as the question above an answer. */
const isUnfolding = (element: Element): boolean =>
  (element.hasAttribute('aria-expanded') || element.hasAttribute('aria-controls')) &&
  (element.localName === 'button' || element.getAttribute('role') === 'button') &&
  !element.hasAttribute('aria-haspopup') &&
  /\p{L}/u.test(element.textContent ?? '') &&
  !MENU_CLASS.test(classOf(element)) &&
  element.closest(TOOLS) === null;

/** Such a button where it stands on a line of its own. */
export const isHead = (element: Element): boolean => isUnfolding(element) && !isInSentence(element);

/** The nearest element around a control that is no part of a line. */
function blockAround(control: Element): Element | null {
  let block = control.parentElement;
  while (block !== null && isInline(block)) block = block.parentElement;
  return block;
}

/** A button named in a sentence, or one that is the heading it stands in, is read. */
function isInSentence(control: Element): boolean {
  const block = blockAround(control);
  if (block === null) return false;
  if (/^(?:h\d|summary|dt)$/.test(block.localName) || block.getAttribute('role') === 'tab') return true;
  const isFlat = [...block.children].every((child) => isInline(child));
  if (isFlat && wordsIn(block).length > wordsIn(control).length + 20)
    return block.matches(PROSE) || goesOn(control);
  return !block.matches(PROSE) && control.querySelector('h1,h2,h3,h4,h5,h6,p') !== null;
}

/** The sentence goes on right behind it. */
const goesOn = ({ nextSibling }: Element): boolean =>
  nextSibling?.nodeType === 3 && /^\s*[\p{L},.;:)]/u.test(nextSibling.nodeValue ?? '');

/** Drafts, trackers and pages of scripts have links whose address is still to come, or is set by a script. */
const isLinkInText = (control: Element): boolean =>
  control.localName === 'a' &&
  control.getAttribute('href') === '#' &&
  control.getAttribute('role') !== 'button' &&
  !control.hasAttribute('data-action') &&
  !TOOL_CLASS.test(classOf(control)) &&
  blockAround(control)?.matches(PROSE) === true;
