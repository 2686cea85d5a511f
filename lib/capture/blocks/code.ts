import { remembered } from '../remembered.ts';
import { languageOf } from './code-language.ts';
import { isCodeTable, isLineNumber, isProse } from './code-shape.ts';
import { paragraphsOf } from './line.ts';
import type { BlockKind, Reader } from './reader.ts';
import { classOf, hasFlag, isInline, tagOf, wordsIn } from './shape.ts';

const LINES = '.syntaxhighlighter:not(:has(pre,table,.syntaxhighlighter))';
const EDITOR =
  '.CodeMirror-code,.cm-content,.view-lines,.ace_text-layer,.react-code-lines,[data-ds--code--code-block],div.code-block[data-lang]';

/** Code shown as a block: `pre`, a table of lines, an editor's lines, or `code` that stands alone with line breaks. */
export const code: BlockKind = {
  id: 'code',
  matches(element) {
    const tag = element.localName;
    if (tag === 'pre') return true;
    if (tag === 'table') return isCodeTable(element);
    if (tag === 'code') return isCodeAlone(element);
    if (!element.hasAttributes()) return false;
    return (element.matches(EDITOR) && element.querySelector('pre') === null) || element.matches(LINES);
  },
  read(element, reader) {
    reader.flush();
    if (isProse(element)) {
      for (const part of paragraphsOf({ text: codeText(element, reader), marks: [] })) {
        reader.emit({ kind: 'paragraph', ...part });
      }
      return;
    }
    takeHeader(element, reader);
    const text = codeText(element, reader);
    if (text === '') return;
    const language = languageOf(element);
    const file = fileFor(element, reader);
    reader.emit({
      kind: 'code',
      text,
      ...(language === undefined ? {} : { language }),
      ...(file === undefined ? {} : { file }),
    });
  },
};

const isCodeAlone = (element: Element): boolean =>
  element.closest('pre') === null &&
  (element.textContent ?? '').trim().includes('\n') &&
  (hasFlag(element, 'p') || hasFlag(element, 'b') || element.querySelector('[data-ds--code--row]') !== null);

/** A table of lines may say in its first row which file they are of. */
function takeHeader(element: Element, reader: Reader): void {
  const header = element.querySelector('th.filename');
  if (header === null) return;
  reader.codeTitle = wordsIn(header);
  reader.done.add(header);
}

/** The caption read just before, where it names a file; any other caption is a paragraph. */
function fileFor(element: Element, reader: Reader): string | undefined {
  const { codeTitle } = reader;
  reader.codeTitle = null;
  if (codeTitle !== null && isFileName(codeTitle)) return codeTitle.slice(0, 300);
  if (codeTitle !== null) reader.emit({ kind: 'paragraph', text: codeTitle, marks: [] });
  const named = element.getAttribute('data-filename') ?? element.getAttribute('data-title') ?? '';
  return isFileName(named) ? named : undefined;
}

const isFileName = (text: string): boolean =>
  /^[\w.@~/\\ ()[\]-]{1,200}$/.test(text) && /[\w)\]]\.\w{1,12}$|[/\\]/.test(text) && !/\s\S+\s/.test(text);

const CAPTION =
  /code-?(?:block-?)?(?:title|caption|filename|header)|(?:^|\s)filename(?:\s|$)|codeBlockTitle/i;

const holdsCode = (box: Element | null): boolean =>
  box?.querySelector('pre,code,table') !== null || box?.nextElementSibling?.querySelector('pre,code') != null;

/** The name of a language that a theme sets in a corner of the code; the code says it already. */
export const codeLabel: BlockKind = {
  id: 'code-label',
  matches: (element) =>
    element.localName === 'span' &&
    element.matches('.lang') &&
    /(?:^|\s)language-/.test(element.parentElement === null ? '' : classOf(element.parentElement)) &&
    element.parentElement?.querySelector(':scope > pre') !== null,
  read: () => undefined,
};

/** A line above a code block that names it, to become part of it. */
export const codeTitle: BlockKind = {
  id: 'code-title',
  matches: (element) =>
    element.hasAttributes() &&
    (CAPTION.test(`${classOf(element)} ${element.getAttribute('data-component-part') ?? ''}`) ||
      element.matches('.listingblock > .title,.literalblock > .title')) &&
    element.querySelector('pre,table,img') === null &&
    holdsCode(element.parentElement) &&
    wordsIn(element).length <= 200,
  read(element, reader) {
    reader.flush();
    const { text } = reader.text(element, ' ');
    if (text !== '') reader.codeTitle = text;
  },
};

/** The code as it is shown, without line numbers and buttons. */
function codeText(element: Element, reader: Reader): string {
  const parts: string[] = [];
  gatherCode(element, parts, reader);
  return parts
    .join('')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\u00A0', ' ')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}

const COPY = /(?:^|[\s_-])(?:copy|clipboard|copybtn|toolbar)/i;
const isCopyName = remembered((name) => COPY.test(name));

function gatherCode(element: Element, parts: string[], reader: Reader): void {
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 3) {
      const text = node.nodeValue ?? '';
      if (text.trim() !== '' || !isRowHolder(element)) parts.push(text);
    } else if (node.nodeType === 1) gatherCodeElement(node as Element, parts, reader);
  }
}

const isRowHolder = (element: Element): boolean => element.matches('table,thead,tbody,tr');

function gatherCodeElement(element: Element, parts: string[], reader: Reader): void {
  const tag = tagOf(element);
  if (tag === 'br') parts.push('\n');
  if (
    tag === 'button' ||
    isLineNumber(element) ||
    (tag !== 'code' && tag !== 'pre' && isCopyName(classOf(element)))
  )
    return;
  if (!reader.takes(element)) return;
  const isRow =
    tag === 'td' || tag === 'th' ? false : !isInline(element) || element.hasAttribute('data-ds--code--row');
  if (isRow) newLine(parts);
  gatherCode(element, parts, reader);
  if (isRow) newLine(parts);
}

function newLine(parts: string[]): void {
  const last = parts.findLast((part) => part !== '');
  if (last !== undefined && !last.endsWith('\n')) parts.push('\n');
}
