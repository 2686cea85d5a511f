import type { Mark } from '../../model/block.ts';

/** Words with their marks, ready for a block. */
export type Text = { text: string; marks: Mark[] };

type Open = { kind: Mark['kind']; start: number; href: string | undefined };

/** A line of text being gathered: white space runs are one blank unless they count. */
export type Line = { text: string; marks: Mark[]; open: Open[] };

export const emptyLine = (): Line => ({ text: '', marks: [], open: [] });

const endsBlank = (text: string): boolean => text === '' || text.endsWith(' ') || text.endsWith('\n');

export function addWords(line: Line, raw: string, keepsSpace: boolean): void {
  if (keepsSpace) {
    line.text += raw.replace(/\r\n?/g, '\n').replaceAll('\u00A0', ' ');
    return;
  }
  const words = raw.replace(/[\s\u00A0]+/g, ' ');
  line.text += words.startsWith(' ') && endsBlank(line.text) ? words.slice(1) : words;
}

/** Ends the line of text; a second break in a row ends the paragraph. */
export function addBreak(line: Line): void {
  line.text = `${line.text.replace(/[ \t]+$/, '')}\n`;
}

/** Parts words from what follows, once. */
export function addGap(line: Line, gap: ' ' | '\n'): void {
  if (gap === ' ') line.text += endsBlank(line.text) ? '' : ' ';
  else if (line.text.trimEnd() !== '' && !line.text.endsWith('\n')) addBreak(line);
}

export function openMark(line: Line, kind: Mark['kind'], href?: string): void {
  line.open.push({ kind, start: line.text.length, href });
}

export function closeMark(line: Line): void {
  const open = line.open.pop();
  if (open !== undefined) keepMark(line, open);
}

function keepMark({ text, marks }: Line, { kind, start, href }: Open): void {
  if (start < text.length)
    marks.push({ kind, start, end: text.length, ...(href === undefined ? {} : { href }) });
}

/** The part [start, end) of a text with its marks. */
export function sliceText({ text, marks }: Text, start: number, end: number): Text {
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

/** Marks in reading order; equal ones that touch are one. */
function joined(marks: Mark[]): Mark[] {
  const sorted = marks.sort((a, b) => a.start - b.start || b.end - a.end || a.kind.localeCompare(b.kind));
  const kept: Mark[] = [];
  for (const mark of sorted) {
    const before = kept.findLast(({ kind, href }) => kind === mark.kind && href === mark.href);
    if (before !== undefined && mark.start <= before.end) before.end = Math.max(before.end, mark.end);
    else kept.push({ ...mark });
  }
  return kept;
}

/** Takes what was gathered, as one text; marks still open go on in the next line. Null when there are no words. */
export function takeText(line: Line): Text | null {
  for (const open of line.open) keepMark(line, open);
  const taken = sliceText(line, 0, line.text.length);
  line.text = '';
  line.marks = [];
  for (const open of line.open) open.start = 0;
  return taken.text === '' ? null : taken;
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
