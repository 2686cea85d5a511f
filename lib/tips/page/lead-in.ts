import { bodyOf, findAllOn, hasIn, tagNameOf, textOf, typeOf, valueIn } from '../../capture/safe-dom.ts';
import { leadOf, WHOLE } from '../../text/lead.ts';

/** Where products show what a page says, the likeliest first. */
const SAID = [
  '#description-val, [data-testid="issue.views.field.rich-text.description"]',
  '#main-content, .wiki-content, .ak-renderer-document',
  'article',
  'main, [role=main]',
];
/** What stands in it and is no part of what it says, or is told as a heading. */
const BESIDE = new Set(
  'nav header footer aside button select textarea input script style noscript template title h1 h2 h3'.split(
    ' ',
  ),
);
const IN_LINE = new Set(
  'a abbr b bdi cite code em i kbd mark q s samp small span strong sub sup u var'.split(' '),
);
/** A line of fewer words before the first sentence is a frame's, and so are fewer characters in all. */
const LEAST_WORDS = 4;
const LEAST = 80;
/** So many nodes are looked at, so that a page of a hundred thousand empty ones costs no more than another. */
const MOST_NODES = 4_000;

const ELEMENT = 1;
const WITH_TEXT = 5;
const ACCEPT = 1;
const REJECT = 2;

const isBeside = (element: Element): boolean =>
  BESIDE.has(tagNameOf(element)) || hasIn(element, 'hidden') || valueIn(element, 'aria-hidden') === 'true';

function wordsIn(page: Document, region: Element): string {
  const kept = (node: Node) => (typeOf(node) === ELEMENT && isBeside(node as Element) ? REJECT : ACCEPT);
  const walker = Document.prototype.createTreeWalker.call(page, region, WITH_TEXT, kept);
  let text = '';
  let looked = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    looked += 1;
    if (looked > MOST_NODES || text.length > WHOLE * 2) break;
    if (typeOf(node) === ELEMENT) {
      if (!IN_LINE.has(tagNameOf(node as Element)) && text !== '' && !text.endsWith('\n')) text += '\n';
    } else text += (textOf(node) ?? '').slice(0, WHOLE * 4).replace(/\s+/g, ' ');
  }
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  // Names of buttons and tabs, where they are no buttons.
  const first = lines.findIndex((line) => line.split(' ').length >= LEAST_WORDS);
  return lines.slice(Math.max(0, first)).join('\n');
}

/** The first words of what a page says, without what stands around it; nothing where it cannot be told from its frame. */
export function leadIn(page: Document): string {
  for (const places of SAID) {
    const [region] = Array.prototype.slice.call(findAllOn(page, places), 0, 1) as Element[];
    const words = region === undefined ? '' : wordsIn(page, region);
    if (words.length >= LEAST) return leadOf(words);
  }
  const body = bodyOf(page);
  const words = body === null ? '' : wordsIn(page, body);
  return words.length >= LEAST ? leadOf(words) : '';
}
