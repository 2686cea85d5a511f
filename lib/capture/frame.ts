import type { NotReadReason } from '../model/capture.ts';
import { classOf, isInline, labelOf, tagOf, wordsIn } from './blocks/shape.ts';

/** Names what was left out of the content, with a few words as an example. */
export type Leave = (reason: NotReadReason, example: string) => void;

const TEXT_FIELDS =
  /^(?:|text|search|email|url|tel|number|password|date|datetime-local|month|week|time|file|range|color)$/i;
const CONTROL_ROLES = /^(?:menu|menubar|toolbar|tooltip|search|listbox|combobox|tree|status|log)$/;
const PERMALINK =
  /(?:^|[\s_-])(?:header-?link|anchor-?link|hash-?link|header-?anchor|permalink|anchor)(?:[\s_-]|$)/i;
const ICON_FONT = /(?:^|\s)(?:material-icons|material-symbols|fa[bsrl]?|glyphicon|octicon)(?:[\s-]|$)/i;
const PROSE = 'p,li,dd,h1,h2,h3,h4,h5,h6,summary,dt,td,th,figcaption,blockquote';

/**
 * What is no content on any page: form fields, buttons outside sentences, the small signs beside headings. True when
 * the element is to be read.
 */
export function isContent(element: Element, leave: Leave): boolean {
  const tag = tagOf(element);
  if (tag === 'input' || tag === 'textarea' || tag === 'select' || isEditor(element))
    return leaveField(element, tag, leave);
  if (CONTROL_ROLES.test(element.getAttribute('role') ?? '')) {
    if (wordsIn(element) !== '') leave('page-frame', labelOf(element));
    return false;
  }
  if (isButton(element, tag)) return isInSentence(element);
  if (tag === 'a' || tag === 'span' || tag === 'button') return !isSign(element);
  return !ICON_FONT.test(classOf(element));
}

/** A field that words are typed into, such as the box for a new comment. */
const isEditor = (element: Element): boolean =>
  element.getAttribute('role') === 'textbox' && element.getAttribute('contenteditable') !== 'false';

function leaveField(element: Element, tag: string, leave: Leave): false {
  const isField = tag !== 'input' || TEXT_FIELDS.test(element.getAttribute('type') ?? '');
  const label =
    element.getAttribute('aria-label') ?? element.getAttribute('title') ?? element.getAttribute('name') ?? '';
  if (isField) leave('form-field', label);
  return false;
}

/** Controls, and links that lead nowhere: they do something to the page. */
function isButton(element: Element, tag: string): boolean {
  if (element.getAttribute('role') === 'tab') return false;
  if (tag === 'button' || element.getAttribute('role') === 'button') return true;
  if (tag !== 'a' || element.id !== '' || element.hasAttribute('name')) return false;
  const href = element.getAttribute('href');
  return href === null
    ? element.hasAttribute('data-action')
    : href === '#' || /^(?!https?:|mailto:|tel:|ftp:|[/.?#])[a-z]+:/i.test(href);
}

/** A button named in a sentence, or one that is the heading it stands in, is read. */
function isInSentence(button: Element): boolean {
  let block = button.parentElement;
  while (block !== null && isInline(block)) block = block.parentElement;
  if (block?.getAttribute('role') === 'tab') return true;
  if (block === null || !block.matches(PROSE)) return button.querySelector('h1,h2,h3,h4,h5,h6,p') !== null;
  if (/^(?:h\d|summary|dt)$/.test(block.localName)) return true;
  const isFlat = [...block.children].every((child) => isInline(child));
  return isFlat && wordsIn(block).length > wordsIn(button).length + 20;
}

/** `#`, `¶` and pictures in letters. */
function isSign(element: Element): boolean {
  const name = classOf(element);
  if (ICON_FONT.test(name))
    return (element.textContent ?? '').trim().length <= 30 && element.children.length === 0;
  if (element.localName !== 'a' || (element.textContent ?? '').trim().length > 2) return false;
  return PERMALINK.test(name) || /^[#¶§]$/.test((element.textContent ?? '').trim());
}
