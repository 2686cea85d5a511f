import type { NotReadReason } from '../model/capture.ts';
import { classOf, labelOf, tagOf, wordsIn } from './blocks/shape.ts';
import { isControl, isReadControl } from './controls.ts';
import { remembered } from './remembered.ts';

/** Names what was left out of the content, with a few words as an example. */
export type Leave = (reason: NotReadReason, example: string) => void;

const TEXT_FIELDS =
  /^(?:|text|search|email|url|tel|number|password|date|datetime-local|month|week|time|file|range|color)$/i;
const CONTROL_ROLES = /^(?:menu|menubar|toolbar|tooltip|search|listbox|combobox|tree|status|log)$/;
const PERMALINK =
  /(?:^|[\s_-])(?:header-?link|anchor-?link|hash-?link|header-?anchor|permalink|anchor)(?:[\s_-]|$)/i;
const ICON_FONT =
  /^(?:fa|fa[bdlrst]|fas[slrt]|fa-(?:solid|regular|light|thin|brands|duotone|sharp)|glyphicon|octicon|(?:material|google)-(?:icons|symbols)(?:-[a-z-]+)?)$/;

/**
 * What is no content on any page: form fields, controls outside the text, the small signs beside headings. True when the
 * element is to be read.
 */
export function isContent(element: Element, leave: Leave): boolean {
  const tag = tagOf(element);
  if (tag === 'input' || tag === 'textarea' || tag === 'select' || isEditor(element))
    return leaveField(element, tag, leave);
  if (!element.hasAttributes() && tag !== 'a' && tag !== 'button') return true;
  if (CONTROL_ROLES.test(element.getAttribute('role') ?? '')) {
    if (wordsIn(element) !== '') leave('page-frame', labelOf(element));
    return false;
  }
  if (isControl(element, tag) && !isReadControl(element)) {
    if (/[\p{L}\p{N}]/u.test(element.textContent ?? '')) leave('page-frame', labelOf(element));
    return false;
  }
  return !isPermalink(element) && !isIcon(element, tag);
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

/** `#` and `¶` beside a heading. */
function isPermalink(element: Element): boolean {
  if (element.localName !== 'a') return false;
  const words = (element.textContent ?? '').trim();
  return words.length <= 2 && (PERMALINK.test(classOf(element)) || /^[#¶§]$/.test(words));
}

const iconFont = remembered((name) => name.split(/\s+/).find((token) => ICON_FONT.test(token)) ?? null);

/** Pictures in letters: the letters of most fonts are no words, those of some are the picture's name. */
function isIcon(element: Element, tag: string): boolean {
  const family = iconFont(classOf(element));
  if (family === null) return false;
  if (tag === 'svg') return true;
  if (element.children.length > 0 || !(tag === 'i' || tag === 'span' || tag.includes('-'))) return false;
  const words = (element.textContent ?? '').trim();
  return /^(?:material|google)/.test(family)
    ? /^[a-z0-9_]{0,40}$/.test(words)
    : !/\p{L}.*\p{L}|\p{N}/su.test(words);
}
