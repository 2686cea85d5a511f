import { clipped } from './clipped.ts';
import type { Tally } from './hidden-tally.ts';
import { withoutInvisible } from './invisible.ts';
import { drawingLabel } from './math-in-page.ts';
import { boxOf, hasIn, valueIn } from './safe-dom.ts';

// What adapters and blocks look at. Never `style`, `on*`, or the value of a form field.
const ALLOWED: ReadonlySet<string> = new Set([
  'id',
  'class',
  'role',
  'href',
  'src',
  'alt',
  'title',
  'lang',
  'dir',
  'colspan',
  'rowspan',
  'scope',
  'headers',
  'type',
  'open',
  'hidden',
  'start',
  'reversed',
  'name',
  'content',
  'property',
  'itemprop',
  'itemtype',
  'rel',
  'datetime',
  'cite',
  'for',
  'display',
  'contenteditable',
  'border',
  'align',
]); // prettier-ignore

/** What a person reads or is told. */
const WORDS: ReadonlySet<string> = new Set(['alt', 'title', 'aria-label', 'aria-description']);

const LONGEST = 300;
const LONGEST_CLASS = 600;
const LONGEST_WORDS = 2_000;
const LONGEST_ADDRESS = 2_000;
const LONGEST_DATA = 200;
const LONGEST_NAME = 100;

const isAllowed = (name: string): boolean =>
  ALLOWED.has(name) ||
  ((name.startsWith('aria-') || (name.startsWith('data-') && !name.startsWith('data-passalong'))) &&
    name.length <= LONGEST_NAME);

/**
 * Reads elements' attributes by the allow-list, `most` characters of them on the whole page: one that has more loses the
 * rest, never the walk. What is cut is counted.
 */
export function attributeReader(
  { stats }: Tally,
  most: number,
): (element: Element, tag: string, names: readonly string[]) => Record<string, string> {
  let left = most;
  const keep = (found: Record<string, string>, name: string, value: string) => {
    const cost = name.length + value.length;
    if (cost > left) {
      stats.cutAttributes += 1;
      return;
    }
    left -= cost;
    found[name] = value;
  };
  const words = (raw: string): string => {
    const { text, removed } = withoutInvisible(raw);
    stats.invisible += removed;
    if (text.length > LONGEST_WORDS) stats.cutAttributes += 1;
    return clipped(text, LONGEST_WORDS);
  };
  const kept = (element: Element, tag: string, name: string): string | null => {
    const value = valueIn(element, name) ?? '';
    if (WORDS.has(name)) return words(value);
    if (name !== 'href' && name !== 'src') return isLongData(name, value) ? null : plain(name, value);
    const address = addressIn(element, tag, name, value);
    if (address === null || address.length <= LONGEST_ADDRESS) return address;
    stats.cutAttributes += 1;
    return null;
  };
  return (element, tag, names) => {
    const found: Record<string, string> = {};
    for (const name of names) {
      const value = isAllowed(name) ? kept(element, tag, name) : null;
      if (value !== null) keep(found, name, value);
    }
    if (tag === 'svg') keep(found, 'alt', words(drawingLabel(element)));
    addLive(element, tag, (name, value) => keep(found, name, value));
    return found;
  };
}

const isLongData = (name: string, raw: string): boolean =>
  name.startsWith('data-') && raw.length > LONGEST_DATA;

const plain = (name: string, raw: string): string =>
  clipped(withoutInvisible(raw).text, name === 'class' ? LONGEST_CLASS : LONGEST);

/** Where a link or a picture leads; null for what is no address of a page. */
function addressIn(element: Element, tag: string, name: string, raw: string): string | null {
  // A link to a place on the same page is told by its beginning.
  if (raw.startsWith('#')) return plain(name, raw);
  const live =
    tag === 'img' && 'currentSrc' in element && element.currentSrc !== '' ? element.currentSrc : undefined;
  const resolved = live ?? (element as unknown as Record<string, unknown>)[name];
  const address = typeof resolved === 'string' && resolved !== '' ? resolved : raw;
  return /^\s*(?:javascript|data|blob|vbscript):/i.test(address) ? null : withoutInvisible(address).text;
}

/** States that live in properties: a ticked box, the size an image is shown at, the number of a list item. */
function addLive(element: Element, tag: string, keep: (name: string, value: string) => void): void {
  if (tag === 'input' && (element as HTMLInputElement).checked) keep('checked', '');
  if (tag === 'li' && hasIn(element, 'value')) keep('value', String((element as HTMLLIElement).value));
  if (tag === 'svg') {
    const { width, height } = boxOf(element);
    if (width > 0) keep('width', String(Math.round(width)));
    if (height > 0) keep('height', String(Math.round(height)));
  }
  if (tag === 'img' || tag === 'canvas' || tag === 'iframe' || tag === 'video') {
    const { width, height } = element as HTMLImageElement;
    if (Number(width) > 0) keep('width', String(width));
    if (Number(height) > 0) keep('height', String(height));
  }
}
