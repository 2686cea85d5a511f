import { clipped } from './clipped.ts';
import type { Tally } from './hidden-tally.ts';
import { withoutInvisible } from './invisible.ts';
import { drawingLabel } from './math-in-page.ts';
import type { Named } from './named.ts';
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

/** How an attribute's value is read; null for one that is not. */
type Reading = 'words' | 'address' | 'data' | 'class' | 'text' | null;

function readingOf(name: string): Reading {
  if (WORDS.has(name)) return 'words';
  if (name === 'href' || name === 'src') return 'address';
  if (name === 'class') return 'class';
  if (ALLOWED.has(name)) return 'text';
  if (name.length > LONGEST_NAME || name.startsWith('data-passalong')) return null;
  if (name.startsWith('data-')) return 'data';
  return name.startsWith('aria-') ? 'text' : null;
}

const readings = new Map<string, Reading>();
// A page of odd names must not fill the memory.
const MOST_NAMES = 2_000;

function knownReading(name: string): Reading {
  const known = readings.get(name);
  if (known !== undefined) return known;
  if (readings.size > MOST_NAMES) readings.clear();
  const reading = readingOf(name);
  readings.set(name, reading);
  return reading;
}

/**
 * Reads elements' attributes by the allow-list, `most` characters of them on the whole page: one that has more loses the
 * rest, never the walk. What is cut is counted.
 */
export function attributeReader(
  { stats }: Tally,
  most: number,
): (element: Element, named: Named) => Record<string, string> {
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
  const kept = (element: Element, tag: string, name: string, reading: Reading): string | null => {
    const value = valueIn(element, name) ?? '';
    if (reading === 'words') return words(value);
    if (reading !== 'address')
      return reading === 'data' && value.length > LONGEST_DATA ? null : plain(name, value);
    const address = addressIn(element, tag, name, value);
    if (address === null || address.length <= LONGEST_ADDRESS) return address;
    stats.cutAttributes += 1;
    return null;
  };
  return (element, { tag, names, className }) => {
    const isLive = LIVE.has(tag.name);
    if (names.length === 0 && !isLive) return NO_ATTRIBUTES;
    const found: Record<string, string> = {};
    for (const name of names) {
      const reading = knownReading(name);
      if (reading === null) continue;
      const value = reading === 'class' ? plain(name, className) : kept(element, tag.name, name, reading);
      if (value !== null) keep(found, name, value);
    }
    if (isLive) addLive(element, tag.name, (name, value) => keep(found, name, value), words);
    return found;
  };
}

/** Shared by all that have none. */
const NO_ATTRIBUTES: Record<string, string> = {};

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

const LIVE: ReadonlySet<string> = new Set(['input', 'li', 'svg', 'img', 'canvas', 'iframe', 'video']);

/** States that live in properties: a ticked box, the size an image is shown at, the number of a list item. */
function addLive(
  element: Element,
  tag: string,
  keep: (name: string, value: string) => void,
  words: (raw: string) => string,
): void {
  if (tag === 'input' && (element as HTMLInputElement).checked) keep('checked', '');
  if (tag === 'li' && hasIn(element, 'value')) keep('value', String((element as HTMLLIElement).value));
  if (tag === 'svg') {
    keep('alt', words(drawingLabel(element)));
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
