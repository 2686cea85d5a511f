import { remembered } from '../remembered.ts';
import { classOf } from './shape.ts';

const LINE_NUMBER =
  /(?:^|[\s_-])(?:line-?nos?|line-?numbers?|line-?numbers?-rows|gutter|rouge-gutter|blob-num|hljs-ln-numbers?|hljs-ln-n|code-line-number|react-syntax-highlighter-line-number|linenumber|ln-num|CodeMirror-linenumber)(?:[\s_-]|$)/i;

const isGutterName = remembered((name) => LINE_NUMBER.test(name));

/** Line numbers beside code are no part of it. */
export function isLineNumber(element: Element): boolean {
  if (element.hasAttribute('data-line-number') && /^\s*\d*\s*$/.test(element.textContent ?? '')) return true;
  if (element.hasAttribute('data-ds--line-number')) return true;
  return isGutterName(classOf(element)) && /^[\s\d]*$/.test(element.textContent ?? '');
}

const CODE_TABLE =
  /(?:^|[\s_-])(?:highlighttable|rouge-table|hljs-ln|code-?table|highlight|js-file-line-container|lineno-container|linenums)(?:[\s_-]|$)/i;
const CODE_CELL =
  /(?:^|[\s_-])(?:code|blob-code|hljs-ln-code|rouge-code|code-line|line-content)(?:[\s_-]|$)/i;

/** A table whose rows or cells are lines of code, as highlighters draw them. */
export function isCodeTable(table: Element): boolean {
  if (table.querySelector('th:not(.filename)') !== null) return false;
  const cells = [...table.querySelectorAll('td')].slice(0, 6);
  if (cells.length === 0) return false;
  const hasCode = cells.some((cell) => CODE_CELL.test(classOf(cell)));
  const named = CODE_TABLE.test(classOf(table)) || table.closest('.syntaxhighlighter') !== null;
  return (
    (hasCode || named) &&
    cells.every(
      (cell) => CODE_CELL.test(classOf(cell)) || isGutter(cell) || cell.querySelector('pre') !== null,
    )
  );
}

const isGutter = (cell: Element): boolean =>
  isGutterName(classOf(cell)) || /^[\s\d]*$/.test(cell.textContent ?? '');

const MESSAGE =
  /(?:^|[\s_-])(?:comment|message|email|mail|description|wiki|plain-?text|bz_comment_text)(?:[\s_-]|$)/i;
const CODE_SIGNS = /[{};=<>]|^\s*(?:[$#>]|\/\/|import |def |class |function |public )/m;

/** Preformatted text that people wrote as prose: tracker comments, mails. */
export function isProse(element: Element): boolean {
  if (element.localName !== 'pre' || element.querySelector('code,span[class]') !== null) return false;
  const name = classOf(element);
  if (MESSAGE.test(name)) return true;
  if (
    name !== '' ||
    element.parentElement?.matches('[class*=highlight],[class*=code],[class*=source]') === true
  )
    return false;
  const text = element.textContent ?? '';
  return (
    text.length > 200 &&
    !CODE_SIGNS.test(text) &&
    (text.match(/[\p{L}’']+[,.]? [\p{L}’']+ [\p{L}’']+/gu)?.length ?? 0) * 40 > text.length
  );
}
