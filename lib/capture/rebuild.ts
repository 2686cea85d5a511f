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

/** Builds an inert document from records: no scripts, styles or handlers, nothing that loads. `blank` is an empty one. */
export function rebuild(records: PageRecords, blank: Document): Document {
  const parents: { element: Element; depth: number }[] = [];
  const { documentElement: root, head, body } = blank;
  head.replaceChildren();
  body.replaceChildren();
  records.nodes.forEach((record, index) => {
    const above = parents[record[0]];
    const parent = above?.element ?? root;
    if (record.length === 2) {
      if (parent !== root) parent.append(record[1]);
      return;
    }
    const element = shell(blank, record) ?? make(blank, record);
    dress(element, record);
    const depth = (above?.depth ?? 0) + 1;
    if (element.parentNode === null && element !== root) attach(element, parent, body, root);
    const flat = depth > DEEPEST && above !== undefined;
    parents[index] = flat ? above : { element, depth };
  });
  return blank;
}

/** The document's own html, head and body stand for the page's. */
function shell({ documentElement, head, body }: Document, [parent, tag]: ElementRecord): Element | null {
  if (parent === -1 && tag === 'html') return documentElement;
  if (parent === 0 && tag === 'head') return head;
  return parent === 0 && tag === 'body' ? body : null;
}

function attach(element: Element, parent: Element, body: Element, root: Element): void {
  if (parent === root) body.append(element);
  else parent.append(element);
}

function make(blank: Document, [, tag, , flags]: ElementRecord): Element {
  if (PLAIN.has(tag) || tag === 'meta' || tag === 'link') return blank.createElement(tag);
  const inLine = flags?.includes('i') === true || (INLINE.has(tag) && !flags?.includes('b'));
  const element = blank.createElement(tag === 'svg' || inLine ? 'span' : 'div');
  element.setAttribute(WAS, tag);
  return element;
}

function dress(element: Element, [, tag, attributes, flags]: ElementRecord): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on') || name === 'style' || name === 'srcset' || name === 'http-equiv') continue;
    element.setAttribute(name, value);
  }
  if (flags !== undefined && flags !== '') element.setAttribute(FLAGS, flags);
  if (STOOD_IN_FOR.has(tag)) element.setAttribute(WAS, tag);
}
