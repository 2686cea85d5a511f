import { wordsIn } from '../blocks/shape.ts';

// In the conversation a thread has its lines with it; among the changed files, newer pages set it between the lines.
const AMONG_LINES = '[data-testid="review-thread"]';
const THREAD = `.review-thread-component,.js-resolvable-timeline-thread-container,${AMONG_LINES}`;
const PATH = [
  ...['summary', '.file-header', '.file-info'].flatMap((place) => [
    `${place} a.text-mono`,
    `${place} a.Link--primary`,
    `${place} .text-mono`,
  ]),
  'a[href*="/files#diff-"]',
  'a[href*="/changes#diff-"]',
].join(',');
const HUNK = 'table.diff-table,.blob-wrapper table';
const LINE = '.blob-code-inner,.blob-code-hunk';
const PLACE = '[class*="eviewThreadHeading"]';

/** Where a review says which lines it is about. */
export const REVIEWED = [
  ...[PATH, HUNK]
    .flatMap((what) => what.split(','))
    .flatMap((what) => THREAD.split(',').map((thread) => `${thread} ${what}`)),
  PLACE,
].join(',');

/** Whether a text was written about lines of a change. */
export const isAboutLines = (body: Element): boolean => body.closest(THREAD) !== null;

/** The file and the lines a thread of a review is about, made for its first comment; `threads` are those begun. */
export function aboutFirst(body: Element, threads: Set<Element>): Element[] {
  const thread = body.closest(THREAD);
  if (thread === null || threads.has(thread)) return [];
  threads.add(thread);
  const parts = thread.matches(AMONG_LINES)
    ? [line(fileOf(thread), placeOf(thread)), diff(linesAbove(thread))]
    : [line(pathIn(thread), ''), diff(linesIn(thread.querySelector(HUNK)))];
  return parts.flatMap((make) => make(thread.ownerDocument) ?? []);
}

type Make = (document: Document) => Element | null;

const pathIn = (thread: Element): string =>
  [...thread.querySelectorAll(PATH)].map(wordsIn).find((words) => words !== '') ?? '';

const line =
  (path: string, place: string): Make =>
  (document) => {
    if (path + place === '') return null;
    const said = document.createElement('p');
    const code = document.createElement('code');
    code.textContent = path;
    said.append(code, path === '' || place === '' ? '' : ' ', place);
    return said;
  };

const diff =
  (lines: readonly string[]): Make =>
  (document) => {
    if (lines.length === 0) return null;
    const code = document.createElement('pre');
    code.setAttribute('data-language', 'diff');
    code.textContent = lines.join('\n');
    return code;
  };

const textOf = (code: Element): string => (code.textContent ?? '').replace(/\n+$/, '');

/** Whether a line was taken out or put in is drawn by a style, and said by an attribute or a class. */
const linesIn = (hunk: Element | null): string[] =>
  [...(hunk?.querySelectorAll(LINE) ?? [])].map((code) => `${markerOf(code)}${textOf(code)}`);

function markerOf(code: Element): string {
  const marker = code.getAttribute('data-code-marker');
  if (marker !== null) return marker;
  const cell = code.closest('.blob-code-addition,.blob-code-deletion');
  return cell === null ? '' : cell.matches('.blob-code-addition') ? '+' : '-';
}

const fileOf = (thread: Element): string =>
  thread.closest('[data-file-path]')?.getAttribute('data-file-path') ??
  thread.closest('[id^="diff-"]')?.querySelector('[data-file-path]')?.getAttribute('data-file-path') ??
  '';

/** What the page calls the lines: "Comment on line R9". */
const placeOf = (thread: Element): string => {
  const box = thread.closest('[data-marker-id]') ?? thread.parentElement ?? thread;
  const heading = box.querySelector(PLACE);
  return heading === null ? '' : wordsIn(heading);
};

const ROW = 'tr.diff-line-row';
/** As many as the conversation shows. */
const LINES = 4;

/** The last lines before a thread that stands under its line, each once where both sides have it. */
function linesAbove(thread: Element): string[] {
  const row = thread.closest('tr');
  const rows = [...(row?.parentElement?.children ?? [])];
  const before = rows.slice(0, rows.indexOf(row ?? thread) + 1).filter((one) => one.matches(ROW));
  return before.slice(-LINES).flatMap(linesOf);
}

function linesOf(row: Element): string[] {
  const codes = [...row.querySelectorAll('code.diff-text')];
  const lines = codes.map((code) => {
    const sign = code.matches('.addition') ? '+' : code.matches('.deletion') ? '-' : ' ';
    return `${sign}${textOf(code.querySelector('.diff-text-inner') ?? code)}`;
  });
  return [...new Set(lines)];
}
