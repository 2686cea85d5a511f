import type { ElementRecord, PageRecords } from './records.ts';
import { INLINE } from './tags.ts';

/** Holds an element's flags (see records.ts) in the rebuilt document, so that selectors can ask for them. */
export const FLAGS = 'data-passalong-flags';

// Deeper nesting is flattened in document order, so that reading the document costs a bounded stack.
const DEEPEST = 200;

// Everything a page can be read from, and nothing that does something.
const PLAIN = new Set(
  (
    'a abbr address article aside b bdi bdo big blockquote br button caption center cite code dd del details dfn dialog ' +
    'div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hgroup hr i img input ins kbd ' +
    'label legend li main mark math menu nav ol output p picture pre q rp rt ruby s samp search section small span ' +
    'strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr textarea select'
  ).split(' '),
);

// Named in the coverage; as themselves they could load something.
const STOOD_IN_FOR = new Set(['iframe', 'frame', 'canvas', 'video', 'audio', 'object', 'embed', 'svg']);

/** Says what a stand-in element was on the page. */
export const WAS = 'data-passalong-was';

/**
 * Where what belongs to a record goes. A flattened element's words stand in a copy of it, in their place.
 */
type Place = { element: Element; depth: number; flat: Element | null };

/** Pages have many elements with a class and nothing else: a copy of one made before is made faster than another. */
type Likes = Map<string, Map<string, Element>>;

/** Builds an inert document from records: no scripts, styles or handlers, nothing that loads. `blank` is an empty one. */
export function rebuild(records: PageRecords, blank: Document): Document {
  const places: Place[] = [];
  const likes: Likes = new Map();
  const { documentElement: root, head, body } = blank;
  head.replaceChildren();
  body.replaceChildren();
  const { nodes } = records;
  for (let index = 0; index < nodes.length; index++) {
    const record = nodes[index];
    if (record === undefined) continue;
    const above = places[record[0]];
    if (record.length === 2) addText(blank, above, root, record[1]);
    else places[index] = addElement(blank, record, above, likes);
  }
  return blank;
}

function addText(blank: Document, above: Place | undefined, root: Element, text: string): void {
  if (above === undefined || above.element === root) return;
  if (above.flat === null) {
    above.element.appendChild(blank.createTextNode(text));
    return;
  }
  const copy = above.flat.cloneNode(false) as Element;
  copy.append(text);
  above.element.append(copy);
}

function addElement(blank: Document, record: ElementRecord, above: Place | undefined, likes: Likes): Place {
  const root = blank.documentElement;
  const own = record[0] <= 0 ? shell(blank, record) : null;
  const element = own ?? madeLike(blank, record, likes);
  if (own !== null) dress(own, record);
  const parent = above?.element ?? root;
  if (own === null) (parent === root ? blank.body : parent).appendChild(element);
  const depth = (above?.depth ?? 0) + 1;
  return depth > DEEPEST && above !== undefined
    ? { element: above.element, depth: above.depth, flat: element }
    : { element, depth, flat: null };
}

/** A new element for a record. */
function madeLike(blank: Document, record: ElementRecord, likes: Likes): Element {
  const [, tag, attributes, flags] = record;
  const name = flags === undefined || flags === '' ? onlyClass(attributes) : null;
  if (name === null) return made(blank, record);
  let alike = likes.get(tag);
  if (alike === undefined) {
    alike = new Map();
    likes.set(tag, alike);
  }
  const known = alike.get(name);
  if (known !== undefined) return known.cloneNode(false) as Element;
  const element = made(blank, record);
  alike.set(name, element.cloneNode(false) as Element);
  return element;
}

function made(blank: Document, record: ElementRecord): Element {
  const element = make(blank, record);
  dress(element, record);
  return element;
}

/** The class of an element that has no other attribute, '' for none at all, null for all others. */
function onlyClass(attributes: ElementRecord[2]): string | null {
  let name = '';
  for (const key in attributes) {
    if (key !== 'class' || attributes.class === '') return null;
    name = attributes.class ?? '';
  }
  return name;
}

/** The document's own html, head and body stand for the page's. */
function shell({ documentElement, head, body }: Document, [parent, tag]: ElementRecord): Element | null {
  if (parent === -1 && tag === 'html') return documentElement;
  if (parent === 0 && tag === 'head') return head;
  return parent === 0 && tag === 'body' ? body : null;
}

function make(blank: Document, [, tag, , flags]: ElementRecord): Element {
  if (PLAIN.has(tag) || tag === 'meta' || tag === 'link') return blank.createElement(tag);
  const inLine = flags?.includes('i') === true || (INLINE.has(tag) && !flags?.includes('b'));
  const element = blank.createElement(tag === 'svg' || inLine ? 'span' : 'div');
  element.setAttribute(WAS, tag);
  return element;
}

function dress(element: Element, [, tag, attributes, flags]: ElementRecord): void {
  for (const name of Object.keys(attributes)) {
    if (name.startsWith('on') || name === 'style' || name === 'srcset' || name === 'http-equiv') continue;
    element.setAttribute(name, attributes[name] ?? '');
  }
  if (flags !== undefined && flags !== '') element.setAttribute(FLAGS, flags);
  if (STOOD_IN_FOR.has(tag)) element.setAttribute(WAS, tag);
}
