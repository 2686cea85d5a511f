import type { ListItem } from '../../model/block.ts';
import { addWords } from './line.ts';
import type { BlockKind, OpenList, Reader } from './reader.ts';
import { classOf, isInline, wordsIn } from './shape.ts';

const isList = ({ localName }: Element): boolean =>
  localName === 'ul' || localName === 'ol' || localName === 'menu';

export const list: BlockKind = {
  id: 'list',
  matches: isList,
  read(element, reader) {
    reader.flush();
    const outer = reader.list;
    const open: OpenList = outer ?? { items: [], depth: -1, item: null };
    const around = open.item;
    reader.list = open;
    open.depth += 1;
    readItems(element, open, reader);
    reader.flush();
    open.depth -= 1;
    if (outer === null) {
      reader.endList();
      reader.list = null;
    } else open.item = around === null ? null : addItem(open, { ordered: around.ordered });
  },
};

function readItems(element: Element, open: OpenList, reader: Reader): void {
  const step = element.hasAttribute('reversed') ? -1 : 1;
  const leaveItem = leavesItems(open, reader);
  let number = startOf(element);
  for (const node of element.childNodes) {
    if (!isItem(node)) readLoose(node, reader, leaveItem);
    else if (reader.takes(node)) {
      number = ownNumber(node) ?? number;
      readItem(node, open, reader, element.localName === 'ol' ? number : undefined);
      number += step;
    }
  }
}

const isItem = (node: Node): node is Element => node.nodeType === 1 && (node as Element).localName === 'li';

function readItem(item: Element, open: OpenList, reader: Reader, number: number | undefined): void {
  const checked = checkedIn(item);
  reader.flush();
  open.item = addItem(open, {
    ordered: number !== undefined,
    ...(number === undefined ? {} : { number }),
    ...(checked === undefined ? {} : { checked }),
  });
  reader.children(item);
  reader.flush();
}

function readLoose(node: Node, reader: Reader, leaveItem: () => void): void {
  if (isLoose(node)) leaveItem();
  if (node.nodeType === 1) reader.element(node as Element);
  else if (node.nodeType === 3) addWords(reader.line, node.nodeValue ?? '', false);
}

/** Words loose in a list are no part of the item before them, but of the one the list stands in, if any. */
function leavesItems(open: OpenList, reader: Reader): () => void {
  const around = open.item;
  let loose = around;
  return () => {
    if (open.item === loose) return;
    reader.flush();
    loose = around === null ? null : addItem(open, { ordered: around.ordered });
    open.item = loose;
  };
}

const isLoose = (node: Node): boolean =>
  node.nodeType === 3
    ? (node.nodeValue ?? '').trim() !== ''
    : node.nodeType === 1 && isInline(node as Element) && wordsIn(node as Element) !== '';

function addItem(open: OpenList, rest: Omit<ListItem, 'text' | 'marks' | 'depth'>): ListItem {
  const item: ListItem = { text: '', marks: [], depth: Math.max(0, open.depth), ...rest };
  open.items.push(item);
  return item;
}

function startOf(element: Element): number {
  const start = Number.parseInt(element.getAttribute('start') ?? '', 10);
  if (Number.isSafeInteger(start)) return start;
  return element.hasAttribute('reversed') ? element.querySelectorAll(':scope > li').length : 1;
}

function ownNumber(item: Element): number | undefined {
  const value = Number.parseInt(item.getAttribute('value') ?? '', 10);
  return Number.isSafeInteger(value) ? value : undefined;
}

/** Whether a task is done, for items that are tasks. */
function checkedIn(item: Element): boolean | undefined {
  const box = item.querySelector('input[type=checkbox],[role=checkbox]');
  if (box !== null && box.closest('li') === item) {
    return box.hasAttribute('checked') || box.getAttribute('aria-checked') === 'true';
  }
  return item.hasAttribute('data-inline-task-id') ? /(?:^|\s)checked(?:\s|$)/.test(classOf(item)) : undefined;
}

/** AsciiDoc and DocBook set what belongs to the numbers in a piece of code as a table of numbers and words. */
export const calloutList: BlockKind = {
  id: 'callout-list',
  matches: (element) =>
    element.localName === 'table' && element.matches('.colist > table,.calloutlist > table'),
  read(element, reader) {
    reader.flush();
    const items = [...element.querySelectorAll('tr')].flatMap((row, index): ListItem[] => {
      const cell = row.querySelector('td:last-of-type');
      if (cell === null) return [];
      return [{ ...reader.text(cell, '\n'), depth: 0, ordered: true, number: index + 1 }];
    });
    reader.emit({ kind: 'list', items: items.filter(({ text }) => text !== '') });
  },
};
