import type { Cell } from '../../model/block.ts';
import { isFileName } from '../../text/image-name.ts';
import type { BlockKind, Reader } from './reader.ts';
import { classOf, numberIn, wordsIn } from './shape.ts';

const DATA_CLASS =
  /(?:^|\s)(?:confluenceTable|wikitable|docutils|tableblock|frame-all|grid-all|data-?table|md-typeset__table)(?:\s|$)/i;

/** Tables of data. One that only lays out the page is passed through as if it were not there. */
export const table: BlockKind = {
  id: 'table',
  matches: (element) => element.localName === 'table',
  read(element, reader) {
    if (isLayout(element)) {
      readThrough(element, reader);
      return;
    }
    reader.flush();
    const caption = element.querySelector(':scope > caption');
    const captionText = caption === null ? '' : reader.text(caption, ' ').text;
    const rows = withoutEmpty(
      rowsOf(element).map((row) =>
        cellsOf(row)
          .filter(reader.takes)
          .map((cell) => readCell(cell, reader)),
      ),
    );
    if (rows.length === 0 && captionText === '') return;
    reader.emit({ kind: 'table', ...(captionText === '' ? {} : { caption: captionText }), rows });
  },
};

const rowsOf = (element: Element): Element[] => [
  ...element.querySelectorAll(':scope > tr,:scope > thead > tr,:scope > tbody > tr,:scope > tfoot > tr'),
];

const cellsOf = (row: Element): Element[] => [...row.querySelectorAll(':scope > td,:scope > th')];

/** A row that says nothing is none, unless a cell of it, or of one above, reaches into the next. */
function withoutEmpty(rows: readonly Cell[][]): Cell[][] {
  let reached = -1;
  return rows.filter((cells, index) => {
    const end = index - 1 + Math.max(1, ...cells.map(({ rowspan }) => rowspan));
    const isKept = cells.some(({ text }) => text !== '') || index <= reached || end > index;
    reached = Math.max(reached, end);
    return isKept;
  });
}

function readCell(cell: Element, reader: Reader): Cell {
  const words = reader.text(cell, '\n');
  return {
    ...(words.text === '' ? { text: pictureIn(cell, reader), marks: [] } : words),
    header: cell.localName === 'th' || cell.parentElement?.parentElement?.localName === 'thead',
    colspan: Math.max(1, numberIn(cell, 'colspan', 1_000) ?? 1),
    rowspan: Math.max(1, numberIn(cell, 'rowspan', 65_534) ?? 1),
  };
}

/** DocBook can set a callout as a table: a sign for all rows, its title, then its words. */
export const signOf = (element: Element): Element | null =>
  element.matches('.note > table,.tip > table,.important > table,.warning > table,.caution > table')
    ? element.querySelector(':scope > tbody > tr:first-child > td:first-child[rowspan="2"] > img')
    : null;

/** What the pictures say that are all a cell holds: there, even a small one is the value. */
function pictureIn(cell: Element, reader: Reader): string {
  const pictures = [...cell.querySelectorAll('img')].filter((image) => !isFileName(altOf(image)));
  const said = pictures.filter((image) => altOf(image) !== '');
  reader.images = reader.images.filter((image) => !said.includes(image as HTMLImageElement));
  return said.map(altOf).join('\n');
}

const altOf = (image: Element): string => (image.getAttribute('alt') ?? '').trim();

const LONG_CELL = 1_200;

function isLayout(element: Element): boolean {
  const role = element.getAttribute('role');
  if (role === 'presentation' || role === 'none') return true;
  if (signOf(element) !== null) return true;
  const rows = rowsOf(element);
  const cells = rows.map(cellsOf);
  if (cells.flat().length <= 1) return true;
  if (element.querySelector(':scope > caption,:scope > thead') !== null || DATA_CLASS.test(classOf(element)))
    return false;
  if (cells.some((row) => row.some(({ localName }) => localName === 'th')))
    return cells.flat().some(holdsPage);
  if (rows.length === 1) return true;
  return cells.flat().some((cell) => holdsPage(cell) || holdsTable(cell) || wordsIn(cell).length > LONG_CELL);
}

/** A cell with the page's own headings is a place on the page, not a value. */
const holdsPage = (cell: Element): boolean =>
  cell.querySelector('h1,h2,main,article,nav,form textarea') !== null;

const holdsTable = (cell: Element): boolean =>
  cell.querySelector('table') !== null && cell.querySelectorAll('tr').length > 3;

function readThrough(element: Element, reader: Reader): void {
  reader.flush();
  for (const child of element.children) {
    if (child.matches('thead,tbody,tfoot,tr')) readThrough(child, reader);
    else if (reader.takes(child)) {
      reader.children(child);
      reader.flush();
    }
  }
}
