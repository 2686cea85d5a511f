import { isInline, wordsIn } from '../blocks/shape.ts';

/** `label` is what the rows are called on the page; without one they are called `named`. */
type Called = { label: Element | null; named: string };

/** Makes a list of what a product draws as rows of a table or as lines, in their place; null where they say nothing. */
export function setAsList(rows: readonly Element[], { label, named }: Called): Element | null {
  const [first, ...others] = rows.filter((row) => wordsIn(row) !== '');
  if (first === undefined) return null;
  const document = first.ownerDocument;
  const whole = document.createElement('div');
  const list = document.createElement('ul');
  first.before(whole);
  for (const row of [first, ...others]) {
    const item = document.createElement('li');
    fill(item, row);
    list.append(item);
    row.remove();
  }
  const called = label === null ? named : wordsIn(label).replace(/\s*:$/, '');
  if (called !== '') {
    const heading = document.createElement('h3');
    heading.textContent = called;
    whole.append(heading);
  }
  label?.remove();
  whole.append(list);
  return whole;
}

/** The words of a row in one line, with its links; cells and lines are a blank apart. */
function fill(item: Element, from: Element): void {
  for (const node of from.childNodes) {
    if (node.nodeType === 3) item.append(node.nodeValue ?? '');
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    const isApart = !isInline(element) || element.localName === 'br';
    if (isApart) item.append(' ');
    if (element.hasAttribute('href')) {
      const link = element.cloneNode(false) as Element;
      link.textContent = wordsIn(element);
      item.append(link);
    } else fill(item, element);
    if (isApart) item.append(' ');
  }
}
