import type { Mark } from '../../model/block.ts';

/** Words with their marks, ready for a block. */
export type Text = { text: string; marks: Mark[] };

type Open = { kind: Mark['kind']; start: number; href: string | undefined };

/** A line of text being gathered, in parts: white space runs are one blank unless they count. */
export type Line = { parts: string[]; length: number; marks: Mark[]; open: Open[] };

export const emptyLine = (): Line => ({ parts: [], length: 0, marks: [], open: [] });

const lastOf = ({ parts }: Line): string => parts.at(-1)?.at(-1) ?? '';

const endsBlank = (line: Line): boolean => line.length === 0 || lastOf(line) === ' ' || lastOf(line) === '\n';

function put(line: Line, words: string): void {
  if (words === '') return;
  line.parts.push(words);
  line.length += words.length;
}

// A blank at the start runs into one before it.
const MINDS = /^ |[^\S ]| {2}/;

/** True for words that differ by whether their white space counts. */
export const mindsSpace = (raw: string): boolean => MINDS.test(raw);

export function addWords(line: Line, raw: string, keepsSpace: boolean): void {
  if (keepsSpace) {
    put(line, raw.replace(/\r\n?/g, '\n').replaceAll('\u00A0', ' '));
    return;
  }
  const words = raw.replace(/[\s\u00A0]+/g, ' ');
  put(line, words.startsWith(' ') && endsBlank(line) ? words.slice(1) : words);
}

/** Ends the line of text; a second break in a row ends the paragraph. */
export function addBreak(line: Line): void {
  for (let last = line.parts.pop(); last !== undefined; last = line.parts.pop()) {
    const kept = last.replace(/[ \t]+$/, '');
    line.length -= last.length;
    put(line, kept);
    if (kept !== '') break;
  }
  put(line, '\n');
}

/** Parts words from what follows, once. */
export function addGap(line: Line, gap: ' ' | '\n'): void {
  if (gap === ' ') put(line, endsBlank(line) ? '' : ' ');
  else if (line.length > 0 && lastOf(line) !== '\n') addBreak(line);
}

export function openMark(line: Line, kind: Mark['kind'], href?: string): void {
  line.open.push({ kind, start: line.length, href });
}

export function closeMark(line: Line): void {
  const open = line.open.pop();
  if (open !== undefined) keepMark(line, open);
}

function keepMark({ length, marks }: Line, { kind, start, href }: Open): void {
  if (start < length) marks.push({ kind, start, end: length, ...(href === undefined ? {} : { href }) });
}

/** The part [start, end) of a text with its marks. */
function sliceText({ text, marks }: Text, start: number, end: number): Text {
  const raw = text.slice(start, end);
  const from = start + (raw.length - raw.trimStart().length);
  const words = raw.trim();
  const kept = marks.flatMap((mark) => {
    const cut = tightened(words, Math.max(0, mark.start - from), Math.min(words.length, mark.end - from));
    return cut === null ? [] : [{ ...mark, ...cut }];
  });
  return { text: words, marks: joined(kept) };
}

/** A mark does not cover blanks at its edges; one that covers nothing else is none. */
function tightened(text: string, start: number, end: number): { start: number; end: number } | null {
  const covered = text.slice(start, end);
  if (covered.trim() === '') return null;
  const lead = covered.length - covered.trimStart().length;
  return { start: start + lead, end: start + covered.trimEnd().length };
}

// Marks that touch stand near each other; looking further back would take long on long lines.
const NEAR = 20;

/** Kinds are plain words; a comparison by language would take longer than all else here. */
const byKind = (a: Mark, b: Mark): number => (a.kind < b.kind ? -1 : Number(a.kind > b.kind));

/** Marks in reading order; equal ones that touch are one. */
function joined(marks: Mark[]): Mark[] {
  if (marks.length < 2) return marks.map((mark) => ({ ...mark }));
  const sorted = marks.sort((a, b) => a.start - b.start || b.end - a.end || byKind(a, b));
  const kept: Mark[] = [];
  for (const mark of sorted) {
    const before = kept.slice(-NEAR).findLast(({ kind, href }) => kind === mark.kind && href === mark.href);
    if (before !== undefined && mark.start <= before.end) before.end = Math.max(before.end, mark.end);
    else kept.push({ ...mark });
  }
  return kept;
}

/** Takes what was gathered, as one text; marks still open go on in the next line. Null when there are no words. */
export function takeText(line: Line): Text | null {
  if (line.length === 0) return takeNothing(line);
  for (const open of line.open) keepMark(line, open);
  const text = line.parts.join('');
  const taken = sliceText({ text, marks: line.marks }, 0, text.length);
  line.parts = [];
  line.length = 0;
  line.marks = [];
  for (const open of line.open) open.start = 0;
  return taken.text === '' ? null : taken;
}

function takeNothing(line: Line): null {
  if (line.parts.length > 0) line.parts = [];
  if (line.marks.length > 0) line.marks = [];
  for (const open of line.open) open.start = 0;
  return null;
}

/** The paragraphs of a text: it is parted where lines are empty. */
export function paragraphsOf(whole: Text): Text[] {
  const parts: Text[] = [];
  let start = 0;
  for (const gap of whole.text.matchAll(/\n[ \t]*(?:\n[ \t]*)+/g)) {
    parts.push(sliceText(whole, start, gap.index));
    start = gap.index + gap[0].length;
  }
  parts.push(sliceText(whole, start, whole.text.length));
  return parts.filter(({ text }) => text !== '');
}

/** Two texts as one, parted by a line break. */
export function joinTexts(first: Text, second: Text): Text {
  if (first.text === '') return second;
  const by = first.text.length + 1;
  const moved = second.marks.map((mark) => ({ ...mark, start: mark.start + by, end: mark.end + by }));
  return { text: `${first.text}\n${second.text}`, marks: [...first.marks, ...moved] };
}
