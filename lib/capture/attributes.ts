import { attributesOf, hasIn } from './safe-dom.ts';

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

const LONGEST = 300;
const LONGEST_ADDRESS = 2_000;
const LONGEST_DATA = 200;
/** All attributes of a page together; a page that has more loses the rest, never the walk. */
const BUDGET = 12_000_000;

const isAllowed = (name: string): boolean =>
  ALLOWED.has(name) ||
  name.startsWith('aria-') ||
  (name.startsWith('data-') && !name.startsWith('data-passalong'));

/** Reads elements' attributes by the allow-list, within one budget for the whole page. */
export function attributeReader(): (element: Element, tag: string) => Record<string, string> {
  let left = BUDGET;
  return (element, tag) => {
    const found: Record<string, string> = {};
    const attributes = attributesOf(element);
    for (let index = 0; index < attributes.length && left > 0; index++) {
      const attribute = attributes[index];
      if (attribute === undefined || !isAllowed(attribute.name)) continue;
      const value = readable(element, tag, attribute.name, attribute.value);
      if (value === null) continue;
      found[attribute.name] = value;
      left -= attribute.name.length + value.length;
    }
    addLive(element, tag, found);
    return found;
  };
}

function readable(element: Element, tag: string, name: string, raw: string): string | null {
  if (name === 'href' || name === 'src') return addressIn(element, tag, name, raw);
  if (name.startsWith('data-')) return raw.length <= LONGEST_DATA ? raw : null;
  return raw.length <= LONGEST ? raw : raw.slice(0, name === 'class' ? 2 * LONGEST : LONGEST);
}

function addressIn(element: Element, tag: string, name: string, raw: string): string | null {
  // A link to a place on the same page is told by its beginning.
  if (raw.startsWith('#')) return raw.slice(0, LONGEST);
  const live =
    tag === 'img' && 'currentSrc' in element && element.currentSrc !== '' ? element.currentSrc : undefined;
  const resolved = live ?? (element as unknown as Record<string, unknown>)[name];
  const address = typeof resolved === 'string' && resolved !== '' ? resolved : raw;
  const usable =
    address.length <= LONGEST_ADDRESS && !/^\s*(?:javascript|data|blob|vbscript):/i.test(address);
  return usable ? address : null;
}

/** States that live in properties: a ticked box, the size an image is shown at, the number of a list item. */
function addLive(element: Element, tag: string, found: Record<string, string>): void {
  if (tag === 'input' && (element as HTMLInputElement).checked) found.checked = '';
  if (tag === 'li' && hasIn(element, 'value')) found.value = String((element as HTMLLIElement).value);
  if (tag === 'img' || tag === 'canvas' || tag === 'iframe' || tag === 'video') {
    const { width, height } = element as HTMLImageElement;
    if (Number(width) > 0) found.width = String(width);
    if (Number(height) > 0) found.height = String(height);
  }
}
