import type { ListItem } from '../../model/block.ts';
import type { BlockKind, Reader } from './reader.ts';
import { classOf } from './shape.ts';

const TAG = /^h([1-6])$/;

function levelOf(element: Element): number {
  const byTag = TAG.exec(element.localName)?.[1];
  const level = Number.parseInt(element.getAttribute('aria-level') ?? byTag ?? '2', 10);
  return Number.isInteger(level) ? Math.min(6, Math.max(1, level)) : 2;
}

/** The id a link to the heading would name: its own, an anchor's inside or right after it, or its section's. */
function anchorOf(element: Element): string | undefined {
  const inside = element.querySelector('[id],a[name]');
  const section =
    element.parentElement?.matches('section,div') === true && element.previousElementSibling === null;
  const beside =
    element.nextElementSibling?.matches('a.anchor[id]') === true ? element.nextElementSibling : null;
  const anchor =
    element.id ||
    inside?.id ||
    inside?.getAttribute('name') ||
    beside?.id.replace(/^user-content-/, '') ||
    (section ? element.parentElement?.id : '');
  return anchor === '' || anchor === undefined || anchor === null ? undefined : anchor;
}

/** Links that only point at the heading they stand in. */
const isPermalink = (element: Element): boolean =>
  element.localName === 'a' &&
  (/header-?link|anchor|permalink|hash-link|headerlink/i.test(classOf(element)) ||
    /^(?:[#¶§]|🔗|link)?$/u.test((element.textContent ?? '').trim())) &&
  !/\p{L}{5}/u.test(element.textContent ?? '');

/** Puts a heading in the path of all that follows, up to the next one of its level. */
function enterHeading({ place }: Reader, level: number, title: string): void {
  while ((place.headings.at(-1)?.level ?? 0) >= level) place.headings.pop();
  place.headings.push({ level, title });
}

/** A heading above a selection: known to the path, no block of its own. */
export function outlineHeading(element: Element, reader: Reader): void {
  reader.flush();
  const { text } = reader.text(element, ' ', isPermalink);
  if (text !== '') enterHeading(reader, levelOf(element), text);
}

/** What follows a heading that begins a list item is that item still. */
function goOn({ list }: Reader, begun: ListItem): void {
  if (list === null) return;
  list.item = { ...begun };
  list.items.push(list.item);
}

export const heading: BlockKind = {
  id: 'heading',
  matches: (element) => TAG.test(element.localName) || element.getAttribute('role') === 'heading',
  read(element, reader) {
    reader.flush();
    const words = reader.text(element, ' ', isPermalink);
    if (words.text === '') return;
    const level = levelOf(element);
    const { headings } = reader.place;
    while ((headings.at(-1)?.level ?? 0) >= level) headings.pop();
    const anchor = anchorOf(element);
    const begun = reader.list?.item?.text === '' ? reader.list.item : null;
    reader.emit({ kind: 'heading', level, ...(anchor === undefined ? {} : { anchor }), ...words });
    if (begun !== null) goOn(reader, begun);
    enterHeading(reader, level, words.text);
  },
};
