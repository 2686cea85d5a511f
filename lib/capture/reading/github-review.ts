import { wordsIn } from '../blocks/shape.ts';

const THREAD = '.review-thread-component,.js-resolvable-timeline-thread-container';
const PATH = ['summary', '.file-header', '.file-info']
  .flatMap((place) => [`${place} a.text-mono`, `${place} a.Link--primary`, `${place} .text-mono`])
  .join(',');
const HUNK = 'table.diff-table,.blob-wrapper table';
const LINE = '.blob-code-inner,.blob-code-hunk';

/** Where a review says which lines it is about. */
export const REVIEWED = [PATH, HUNK]
  .flatMap((what) => what.split(','))
  .flatMap((what) => THREAD.split(',').map((thread) => `${thread} ${what}`))
  .join(',');

/** The file and the lines a thread of a review is about, made for its first comment; `threads` are those begun. */
export function aboutFirst(body: Element, threads: Set<Element>): Element[] {
  const thread = body.closest(THREAD);
  if (thread === null || threads.has(thread)) return [];
  threads.add(thread);
  return [pathIn(thread), hunkIn(thread)].filter((part) => part !== null);
}

function pathIn(thread: Element): Element | null {
  const path = [...thread.querySelectorAll(PATH)].map(wordsIn).find((words) => words !== '');
  if (path === undefined) return null;
  const line = thread.ownerDocument.createElement('p');
  const code = thread.ownerDocument.createElement('code');
  code.textContent = path;
  line.append(code);
  return line;
}

/** Whether a line was taken out or put in is drawn by a style, and said by an attribute. */
function hunkIn(thread: Element): Element | null {
  const lines = [...(thread.querySelector(HUNK)?.querySelectorAll(LINE) ?? [])].map(
    (line) => `${line.getAttribute('data-code-marker') ?? ''}${(line.textContent ?? '').replace(/\n+$/, '')}`,
  );
  if (lines.length === 0) return null;
  const code = thread.ownerDocument.createElement('pre');
  code.setAttribute('data-language', 'diff');
  code.textContent = lines.join('\n');
  return code;
}
