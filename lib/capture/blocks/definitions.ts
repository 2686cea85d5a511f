import type { Text } from './line.ts';
import type { BlockKind, Reader } from './reader.ts';
import { isInline } from './shape.ts';

type Pair = { term: Text; definition: Text };

/** Terms and what they mean; where a meaning holds more than words, it is read as what it is. */
export const definitions: BlockKind = {
  id: 'definitions',
  matches: (element) => element.localName === 'dl' || isBeside(element),
  read(element, reader) {
    reader.flush();
    const parts = partsOf(element).filter(reader.takes);
    if (
      parts.some(
        (part) =>
          part.querySelector(
            'pre,ul,ol,dl,table,h1,h2,h3,h4,h5,h6,img,blockquote,.admonition,details,[role=tablist],[role=tabpanel],.tabbed-set,.sd-tab-set,.code-group',
          ) !== null,
      )
    ) {
      for (const part of parts) readPart(part, reader);
      return;
    }
    const items: Pair[] = [];
    for (const part of parts) addPart(items, part, reader);
    if (items.length > 0) reader.emit({ kind: 'definitions', items });
  },
};

/** AsciiDoc sets terms beside their meanings as a table. */
const isBeside = (element: Element): boolean =>
  element.localName === 'table' && element.matches('.hdlist > table');

/** Pairs may be wrapped in a `div` or a row each; words that stand loose are a part of their own. */
function partsOf(element: Element): Element[] {
  boxLoose(element);
  return [...element.children].flatMap((child) =>
    /^(?:tbody|tr)$/.test(child.localName) ||
    (child.localName === 'div' && child.querySelector('dt,dd') !== null)
      ? partsOf(child)
      : [child],
  );
}

function boxLoose(element: Element): void {
  let box: Element | null = null;
  for (const node of [...element.childNodes]) {
    if (node.nodeType === 1 && !isInline(node as Element)) box = null;
    else if (box !== null) box.append(node);
    else if ((node.nodeValue ?? node.textContent ?? '').trim() !== '') {
      box = element.ownerDocument.createElement('div');
      node.replaceWith(box);
      box.append(node);
    }
  }
}

const isTerm = (part: Element): boolean => part.localName === 'dt' || part.matches('.hdlist1');

const NOTHING: Text = { text: '', marks: [] };

function addPart(items: Pair[], part: Element, reader: Reader): void {
  const words = reader.text(part, '\n');
  if (words.text === '') return;
  const last = items.at(-1);
  if (isTerm(part) || last === undefined) {
    items.push(isTerm(part) ? { term: words, definition: NOTHING } : { term: NOTHING, definition: words });
  } else if (last.definition.text === '') last.definition = words;
  else items.push({ term: NOTHING, definition: words });
}

function readPart(part: Element, reader: Reader): void {
  if (!isTerm(part)) {
    reader.children(part);
    reader.flush();
    return;
  }
  const { text, marks } = reader.text(part, ' ');
  if (text !== '')
    reader.emit({ kind: 'paragraph', text, marks: [...marks, { kind: 'bold', start: 0, end: text.length }] });
}
