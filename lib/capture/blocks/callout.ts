import type { Tone } from '../../model/block.ts';
import { holdsSomething } from './embed.ts';
import type { BlockKind, Reader } from './reader.ts';
import { classOf, wordsIn } from './shape.ts';
import { signOf } from './table.ts';

const TONES: Readonly<Record<string, Tone>> = {
  note: 'note',
  notes: 'note',
  secondary: 'note',
  neutral: 'note',
  seealso: 'note',
  todo: 'note',
  abstract: 'note',
  question: 'note',
  example: 'note',
  quote: 'note',
  info: 'info',
  information: 'info',
  primary: 'info',
  details: 'info',
  tip: 'tip',
  hint: 'tip',
  help: 'tip',
  success: 'success',
  check: 'success',
  done: 'success',
  confirmation: 'success',
  warning: 'warning',
  warn: 'warning',
  caution: 'warning',
  attention: 'warning',
  important: 'warning',
  danger: 'danger',
  error: 'danger',
  critical: 'danger',
  failure: 'danger',
  bug: 'danger',
  decision: 'decision',
  decisions: 'decision',
}; // prettier-ignore

// Class names that generators and wikis give to a callout whatever its tone.
const MARKS = new Set([
  'admonition',
  'admonitionblock',
  'theme-admonition',
  'custom-block',
  'markdown-alert',
  'confluence-information-macro',
  'panelmacro',
  'ak-editor-panel',
  'callout',
  'starlight-aside',
  'alert',
  'aui-message',
  'hint',
  'notice',
  'prompt',
]); // prettier-ignore
// Class names that are a callout all by themselves where nothing else is said.
const BARE = new Set(['note', 'warning', 'tip', 'caution', 'important', 'danger', 'attention', 'seealso']);
const TITLES = [
  ':scope > summary',
  '.admonition-title',
  '.custom-block-title',
  '.markdown-alert-title',
  '[class*=admonitionHeading]',
  '[class*=admonition-heading]',
  '.alert-heading',
  '.alert-title',
  '.callout-title',
  '.callout-heading',
  '.starlight-aside__title',
  ':scope > .panelHeader',
  ':scope > .title',
  ':scope > table > tbody > tr:first-child > td[rowspan="2"] + th',
  'td.icon .title',
  ':scope > .aui-message > .title',
].join(','); // prettier-ignore

const LONGEST_BARE = 6_000;
const LONGEST_TITLE = 300;

const tokensOf = (element: Element): string[] =>
  classOf(element)
    .toLowerCase()
    .split(/\s+/)
    .filter((token) => token !== '');

/** The tone a single class or attribute names: `alert-warning` and `style-danger` as well as `note`. */
function toneIn(tokens: readonly string[]): Tone | undefined {
  for (const token of tokens) {
    const found =
      TONES[token] ?? TONES[token.replace(/macro$/, '')] ?? TONES[token.split(/[-_]+/).at(-1) ?? ''];
    if (found !== undefined) return found;
  }
  return undefined;
}

const SAYING = ['data-panel-type', 'data-callout', 'data-callout-type', 'data-type', 'type'];

const BOXES = new Set(['div', 'aside', 'section', 'p', 'table', 'blockquote', 'details', 'article', 'span']);

/** Whether an element is a callout; its tone is settled when its title is known. */
function isCallout(element: Element): boolean {
  if (!BOXES.has(element.localName) || !element.hasAttributes()) return false;
  if (element.hasAttribute('data-panel-type') || element.getAttribute('role') === 'note') return true;
  if (element.hasAttribute('data-callout') || element.hasAttribute('data-callout-type')) return true;
  const tokens = tokensOf(element);
  if (tokens.length === 0) return false;
  if (
    tokens.some(
      (token) => MARKS.has(token) || /^callout-(?:info|note|tip|warning|danger|success|error)$/.test(token),
    )
  )
    return true;
  if (
    tokens.includes('panel') &&
    element.querySelector(':scope > .panelContent,:scope > .panelHeader') !== null
  ) {
    return (
      element.querySelector(':scope > .codeContent,:scope > .preformattedContent,:scope > .codeHeader') ===
      null
    );
  }
  const bare = tokens.some((token) => BARE.has(token)) && tokens.length <= 3;
  return (
    bare && element.querySelector('h1,h2,main,nav,form') === null && wordsIn(element).length <= LONGEST_BARE
  );
}

function toneOf(element: Element, title: string): Tone {
  const said = SAYING.map((name) => element.getAttribute(name)?.toLowerCase() ?? '');
  const inside = element.querySelector(':scope > table[class*=Macro]');
  const names = [...tokensOf(element), ...(inside === null ? [] : tokensOf(inside))];
  const byName = toneIn([...said, ...names.filter((token) => !MARKS.has(token))]);
  const byTitle = TONES[title.toLowerCase().replace(/[^\p{L}]+/gu, '')];
  return byName ?? byTitle ?? toneIn(names) ?? (names.includes('panel') ? 'panel' : 'note');
}

/** Boxes that say: mind this. Their words are blocks of their own inside them. */
export const callout: BlockKind = {
  id: 'callout',
  matches: isCallout,
  read(element, reader) {
    if (!holdsSomething(element)) return;
    const title = titleOf(element, reader);
    const { id } = reader.emit({
      kind: 'callout',
      tone: toneOf(element, title),
      ...(title === '' ? {} : { title }),
    });
    leaveSign(element, reader);
    reader.inside({ in: id }, () => reader.children(element));
  },
};

function titleOf(element: Element, reader: Reader): string {
  const found = element.querySelector(TITLES);
  // A title of a callout further in is not this one's.
  if (found === null || !isOwn(found, element)) return '';
  const { text } = reader.text(found, ' ', isSign);
  // One that is too long is words like any other.
  if (text.length > LONGEST_TITLE) return '';
  reader.done.add(found);
  return text;
}

const isSign = (element: Element): boolean => /(?:^|[\s_-])icon(?:[\s_-]|$)/.test(classOf(element));

/** The sign that says how a callout is meant is no picture in it. */
function leaveSign(element: Element, reader: Reader): void {
  const table = element.querySelector(':scope > table');
  const drawn = table === null ? null : signOf(table);
  if (drawn !== null) reader.done.add(drawn);
  const sign = element.querySelector('[data-passalong-was=svg]');
  if (sign !== null && wordsIn(element).length > 0 && sign.closest('p,li,figure,td,h1,h2,h3,h4') === null)
    reader.done.add(sign);
}

function isOwn(found: Element, element: Element): boolean {
  for (let at = found.parentElement; at !== null && at !== element; at = at.parentElement)
    if (isCallout(at)) return false;
  return true;
}
