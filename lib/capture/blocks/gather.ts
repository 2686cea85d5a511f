import { isEmbed, nameEmbed } from './embed.ts';
import { addBreak, addGap, addWords, closeMark, type Line, mindsSpace, openMark } from './line.ts';
import { markOf } from './marks.ts';
import type { Reader } from './reader.ts';
import { classOf, hasFlag, isInline, tagOf } from './shape.ts';

/** True where the page's own white space is shown. */
export const keepsSpace = (element: Element): boolean =>
  hasFlag(element, 'p') || element.closest('pre,[data-ds--code--code-block]') !== null;

/** Gathers all words of an element into one line; blocks inside are parted by `gap`. */
export function gather(
  line: Line,
  element: Element,
  gap: ' ' | '\n',
  reader: Reader,
  without: (element: Element) => boolean,
): void {
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 3) {
      const raw = node.nodeValue ?? '';
      addWords(line, raw, gap === '\n' && mindsSpace(raw) && keepsSpace(element));
    } else if (node.nodeType === 1) gatherElement(line, node as Element, gap, reader, without);
  }
}

function gatherElement(
  line: Line,
  element: Element,
  gap: ' ' | '\n',
  reader: Reader,
  without: (element: Element) => boolean,
): void {
  if (without(element) || !reader.takes(element)) return;
  const tag = tagOf(element);
  if (tag === 'br') {
    if (gap === ' ') addGap(line, ' ');
    else addBreak(line);
  } else if (tag === 'img' || tag === 'svg') addImage(line, element, reader);
  else if (isEmbed(element)) nameEmbed(element, reader.leave);
  else gatherWords(line, element, tag, gap, reader, without);
}

function gatherWords(
  line: Line,
  element: Element,
  tag: string,
  gap: ' ' | '\n',
  reader: Reader,
  without: (element: Element) => boolean,
): void {
  const part = tag === 'td' || tag === 'th' ? ' ' : gap;
  const inLine = isInline(element);
  if (!inLine) addGap(line, part);
  const mark = markIn(element, tag);
  if (mark !== null) openMark(line, mark.kind, mark.href);
  gather(line, element, tag === 'pre' ? '\n' : gap, reader, without);
  if (mark !== null) closeMark(line);
  if (!inLine) addGap(line, part);
}

function markIn(element: Element, tag: string): ReturnType<typeof markOf> {
  if (tag === 'pre') return { kind: 'code' };
  return tag === 'math' ? { kind: 'math' } : markOf(element);
}

const EMOJI = /(?:^|[\s_-])(?:emoji|emoticon)(?:[\s_-]|$)/i;
const ICON_SIZE = 40;

/** An image in a line of text: emoji and formulas are words of it, pictures stand after it. */
export function addImage(line: Line, image: Element, reader: Reader): void {
  const alt = (image.getAttribute('alt') ?? '').trim();
  const name = classOf(image);
  if (alt !== '' && (EMOJI.test(name) || /mwe-math|latex|\btex\b/i.test(name))) {
    openMark(line, EMOJI.test(name) ? 'emoji' : 'math');
    addWords(line, alt, false);
    closeMark(line);
  } else if (!isIcon(image)) reader.images.push(image);
}

/** Small pictures decorate: a reader gets nothing from their names. */
export function isIcon(image: Element): boolean {
  const [width, height] = ['width', 'height'].map((name) =>
    Number.parseInt(image.getAttribute(name) ?? '', 10),
  );
  const small = Math.min(width || Number.POSITIVE_INFINITY, height || Number.POSITIVE_INFINITY) <= ICON_SIZE;
  return small || /(?:^|[\s_-])(?:icon|avatar|logo|gravatar|badge)s?(?:[\s_-]|$)/i.test(classOf(image));
}
