import type { Block, ListItem } from '../model/block.ts';
import type { BlockBody } from './blocks/reader.ts';

const FENCE = /^\s*(?:```|~~~)\s*([\w+#-]*)/;
const HEADING = /^(#{1,6})\s+(.+?)\s*#*$/;
const ITEM = /^(\s*)(?:[-*•–]|(\d{1,4})[.)])\s+(?:\[([ xX])\]\s+)?(.+)$/;

type Gathered = {
  bodies: { body: BlockBody; path: string[] }[];
  headings: { level: number; title: string }[];
};

/** Blocks of a text as people type and paste it: paragraphs, lists, headings with `#`, code between fences. */
export function blocksOfText(text: string): Block[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const gathered: Gathered = { bodies: [], headings: [] };
  for (let at = 0; at < lines.length; ) at = readAt(lines, at, gathered);
  return gathered.bodies.map(
    ({ body, path }, index) => ({ ...body, id: `b${index.toString(36)}`, path }) as Block,
  );
}

/** Reads one block and says where the next begins. */
function readAt(lines: readonly string[], at: number, gathered: Gathered): number {
  const line = lines[at] ?? '';
  if (line.trim() === '') return at + 1;
  const fence = FENCE.exec(line);
  if (fence !== null) return readCode(lines, at, fence[1] ?? '', gathered);
  const heading = HEADING.exec(line);
  if (heading !== null) {
    addHeading(gathered, heading[1]?.length ?? 1, heading[2] ?? '');
    return at + 1;
  }
  return ITEM.test(line) ? readList(lines, at, gathered) : readParagraph(lines, at, gathered);
}

const add = ({ bodies, headings }: Gathered, body: BlockBody): void => {
  bodies.push({ body, path: headings.map(({ title }) => title) });
};

function addHeading(gathered: Gathered, level: number, title: string): void {
  while ((gathered.headings.at(-1)?.level ?? 0) >= level) gathered.headings.pop();
  add(gathered, { kind: 'heading', level, text: title, marks: [] });
  gathered.headings.push({ level, title });
}

function readCode(lines: readonly string[], at: number, language: string, gathered: Gathered): number {
  const rest = lines.slice(at + 1);
  const length = rest.findIndex((line) => FENCE.test(line));
  const text = rest.slice(0, length < 0 ? undefined : length).join('\n');
  if (text.trim() !== '')
    add(gathered, { kind: 'code', text, ...(language === '' ? {} : { language: language.toLowerCase() }) });
  return at + 1 + (length < 0 ? rest.length : length + 1);
}

function readList(lines: readonly string[], at: number, gathered: Gathered): number {
  const items: ListItem[] = [];
  const indents: number[] = [];
  let next = at;
  for (; next < lines.length; next++) {
    const line = lines[next] ?? '';
    const match = ITEM.exec(line);
    const last = items.at(-1);
    if (match !== null) items.push(itemOf(match, indents));
    // A line set in goes on with the item above it.
    else if (last !== undefined && /^\s{2,}\S/.test(line)) last.text += `\n${line.trim()}`;
    else break;
  }
  add(gathered, { kind: 'list', items });
  return next;
}

function itemOf([, indent = '', number, box, text = '']: RegExpExecArray, indents: number[]): ListItem {
  const width = indent.replaceAll('\t', '    ').length;
  while ((indents.at(-1) ?? -1) > width) indents.pop();
  if ((indents.at(-1) ?? -1) < width) indents.push(width);
  return {
    text: text.trim(),
    marks: [],
    depth: indents.length - 1,
    ordered: number !== undefined,
    ...(number === undefined ? {} : { number: Number(number) }),
    ...(box === undefined ? {} : { checked: box !== ' ' }),
  };
}

function readParagraph(lines: readonly string[], at: number, gathered: Gathered): number {
  let next = at;
  while (next < lines.length && !endsParagraph(lines[next] ?? '', next === at)) next++;
  const text = lines
    .slice(at, next)
    .map((line) => line.trim())
    .join('\n');
  add(gathered, { kind: 'paragraph', text, marks: [] });
  return next;
}

const endsParagraph = (line: string, isFirst: boolean): boolean =>
  !isFirst && (line.trim() === '' || FENCE.test(line) || HEADING.test(line) || ITEM.test(line));
