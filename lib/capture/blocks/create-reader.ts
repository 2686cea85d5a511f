import type { Block } from '../../model/block.ts';
import type { NotReadReason } from '../../model/capture.ts';
import { addImage, gather, keepsSpace } from './gather.ts';
import { outlineHeading } from './heading.ts';
import { imageBlock } from './image.ts';
import { kinds } from './kinds.ts';
import {
  addBreak,
  addWords,
  closeMark,
  emptyLine,
  joinTexts,
  mindsSpace,
  openMark,
  paragraphsOf,
  takeText,
} from './line.ts';
import { markOf } from './marks.ts';
import type { BlockBody, Place, Reader } from './reader.ts';
import { hasFlag, isInline, tagOf } from './shape.ts';

type ReaderOptions = {
  takes(element: Element): boolean;
  leave(reason: NotReadReason, example: string): void;
};

/** A reader with empty hands. Block ids are provisional (`b0`, `b1`, ...) until redaction is done. */
function createReader({ takes, leave }: ReaderOptions): Reader {
  const done = new Set<Element>();
  const answers = new Map<Element, boolean>();
  // What is left out is named when it is asked about, so each element is asked about once.
  const asked = (element: Element): boolean => {
    const before = answers.get(element);
    if (before !== undefined) return before;
    const answer = takes(element);
    answers.set(element, answer);
    return answer;
  };
  const reader: Reader = {
    blocks: [],
    place: { headings: [], in: undefined, tab: undefined, closed: false },
    line: emptyLine(),
    list: null,
    codeTitle: null,
    images: [],
    done,
    takes: (element) => !done.has(element) && asked(element),
    leave,
    children: (element) => readChildren(reader, element),
    element: (element) => readElement(reader, element),
    flush: () => flush(reader),
    emit: (body) => emit(reader, body),
    endList: () => endList(reader),
    inside: (place, read) => readInside(reader, place, read),
    text(element, gap, without = () => false) {
      const line = emptyLine();
      gather(line, element, gap, reader, without);
      return takeText(line) ?? { text: '', marks: [] };
    },
  };
  return reader;
}

function readChildren(reader: Reader, element: Element): void {
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 3) {
      const raw = node.nodeValue ?? '';
      addWords(reader.line, raw, mindsSpace(raw) && keepsSpace(element));
    } else if (node.nodeType === 1) readElement(reader, node as Element);
  }
}

function readElement(reader: Reader, element: Element): void {
  if (!reader.takes(element)) return;
  if (hasFlag(element, 'o')) {
    outlineHeading(element, reader);
    return;
  }
  const kind = kinds.find(({ matches }) => matches(element));
  const read = () => (kind === undefined ? readPlain(reader, element) : kind.read(element, reader));
  if (hasFlag(element, 'c') && !reader.place.closed) readInside(reader, { closed: true }, read);
  else read();
}

function readPlain(reader: Reader, element: Element): void {
  const tag = tagOf(element);
  if (tag === 'br') addBreak(reader.line);
  else if (tag === 'img' || tag === 'svg') addImage(reader.line, element, reader);
  else if (isInline(element)) readInLine(reader, element);
  else {
    flush(reader);
    readChildren(reader, element);
    flush(reader);
  }
}

function readInLine(reader: Reader, element: Element): void {
  const mark = tagOf(element) === 'math' ? { kind: 'math' as const } : markOf(element);
  if (mark !== null) openMark(reader.line, mark.kind, mark.href);
  readChildren(reader, element);
  if (mark !== null) closeMark(reader.line);
}

function flush(reader: Reader): void {
  const taken = takeText(reader.line);
  const item = reader.list?.item ?? null;
  if (taken === null && reader.images.length === 0) return;
  const images = reader.images.splice(0);
  if (taken !== null) {
    for (const part of paragraphsOf(taken)) {
      if (item === null) add(reader, { kind: 'paragraph', ...part });
      else Object.assign(item, joinTexts(item, part));
    }
  }
  for (const image of images) {
    const body = imageBlock(image, reader);
    if (body !== null) emit(reader, body);
  }
}

function emit(reader: Reader, body: BlockBody): Block {
  flush(reader);
  endList(reader);
  return add(reader, body);
}

/** A block inside a list item ends the list block; the next item begins another with its own number. */
function endList(reader: Reader): void {
  const { list } = reader;
  if (list === null) return;
  const items = list.items.splice(0).filter(({ text }) => text !== '');
  list.item = null;
  if (items.length > 0) push(reader, { kind: 'list', items });
}

/** The blocks of one part of a page, read to the end. */
export function readBlocks(root: Element, options: ReaderOptions): Block[] {
  const reader = createReader(options);
  reader.children(root);
  reader.flush();
  reader.endList();
  endCaption(reader);
  return reader.blocks;
}

function add(reader: Reader, body: BlockBody): Block {
  endList(reader);
  return push(reader, body);
}

function push(reader: Reader, body: BlockBody): Block {
  endCaption(reader);
  const { blocks, place } = reader;
  const block = {
    ...body,
    id: `b${blocks.length.toString(36)}`,
    path: place.headings.map(({ title }) => title),
    ...(place.in === undefined ? {} : { in: place.in }),
    ...(place.tab === undefined ? {} : { tab: place.tab }),
    ...(place.closed ? { closed: true as const } : {}),
  } as Block;
  blocks.push(block);
  return block;
}

/** A caption that no code followed is words like any other. */
function endCaption(reader: Reader): void {
  const { codeTitle } = reader;
  reader.codeTitle = null;
  if (codeTitle !== null) push(reader, { kind: 'paragraph', text: codeTitle, marks: [] });
}

function readInside(
  reader: Reader,
  place: Partial<Pick<Place, 'in' | 'tab' | 'closed'>>,
  read: () => void,
): void {
  flush(reader);
  endList(reader);
  const { place: before, list } = reader;
  reader.place = { ...before, headings: [...before.headings], ...place };
  reader.list = null;
  read();
  flush(reader);
  reader.place = before;
  reader.list = list;
}
