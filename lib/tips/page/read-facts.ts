import {
  addressOf,
  bodyOf,
  findAllOn,
  parentOf,
  rootOf,
  tagNameOf,
  textOf,
  titleIn,
  valueIn,
} from '../../capture/safe-dom.ts';
import { errorCodes, errorLines } from '../errors.ts';
import { firstWords } from './first-words.ts';
import { issueFacts } from './issue-facts.ts';

/** The most that is told of each kind. */
export const MOST = { headings: 40, tokens: 160, lines: 40, facts: 40 } as const;
const LONGEST = { title: 1_000, heading: 200, token: 200, fact: 120 } as const;
/** So much of a page's words is looked through for codes of errors, in characters. */
const MOST_TEXT = 200_000;
const MOST_CODE = 2_000;

const HEADINGS = 'h1, h2, h3, [role=heading]';
const CODE = 'code, kbd, samp, tt';
const SAID_LOUD = 'pre, [role=alert], .error, .alert, .warning';
const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'title']);

/** Where products show what an issue or page is about. */
const ABOUT: readonly (readonly [name: string, places: string])[] = [
  ['component', '#components-val a, #components-field a, [data-testid$="components"] a'],
  ['label', '.labels .lozenge, [data-testid$="labels"] a, .label-list .aui-label-split-main, .labels-list a'],
];

/** What is told of a page, in the form `lib/tips` asks with. Of its running text the first words and lines that tell of an error are among it. */
export type ReadFacts = {
  address: string;
  title: string;
  headings: string[];
  tokens: string[];
  facts: { name: string; value: string }[];
  text: string;
  lines: string[];
  language: string | null;
};

const words = (node: Node, longest: number): string =>
  (textOf(node) ?? '')
    .slice(0, longest * 4)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longest);

const some = (texts: Iterable<string>, most: number): string[] =>
  [...new Set(texts)].filter((text) => text !== '').slice(0, most);

/** The first of many, so that a page of a hundred thousand parts costs no more than one of a few. */
const firstOf = (page: Document, places: string, most: number): Element[] =>
  Array.prototype.slice.call(findAllOn(page, places), 0, most);

function shownText(page: Document): string {
  const body = bodyOf(page);
  if (body === null) return '';
  const walker = Document.prototype.createTreeWalker.call(page, body, 4);
  const parts: string[] = [];
  let length = 0;
  for (let node = walker.nextNode(); node !== null && length < MOST_TEXT; node = walker.nextNode()) {
    const parent = parentOf(node);
    if (parent !== null && UNREAD.has(tagNameOf(parent))) continue;
    const text = textOf(node) ?? '';
    length += text.length;
    parts.push(text);
  }
  return parts.join('\n').slice(0, MOST_TEXT);
}

/** Codes of errors and names in code, and the lines that tell of an error. */
function tokensOf(page: Document): { tokens: string[]; lines: string[] } {
  const loud = firstOf(page, SAID_LOUD, MOST.lines).map((part) => (textOf(part) ?? '').slice(0, MOST_CODE));
  const code = firstOf(page, CODE, MOST.tokens).map((part) => words(part, LONGEST.token));
  const said = shownText(page);
  const cut = (token: string) => token.replace(/\s+/g, ' ').slice(0, LONGEST.token);
  return {
    tokens: some([...errorCodes(said), ...code].map(cut), MOST.tokens),
    lines: some([...loud, said].flatMap(errorLines).map(cut), MOST.lines),
  };
}

function factsOf(page: Document): { name: string; value: string }[] {
  const named = ABOUT.flatMap(([name, places]) =>
    some(
      firstOf(page, places, MOST.facts).map((part) => words(part, LONGEST.fact)),
      MOST.facts,
    ).map((value) => ({ name, value })),
  );
  return [...issueFacts(page), ...named].slice(0, MOST.facts);
}

/** What a page is seen by at once: its title and headings, as they are told. */
export const sightOf = (page: Document): Pick<ReadFacts, 'title' | 'headings'> => ({
  title: titleIn(page).slice(0, LONGEST.title),
  headings: some(
    firstOf(page, HEADINGS, MOST.headings * 2).map((heading) => words(heading, LONGEST.heading)),
    MOST.headings,
  ),
});

/** The first words of a page's main text, of an issue those of its description. */
export const wordsOn = (page: Document, facts = issueFacts(page)): string =>
  firstWords(
    page,
    facts.some(({ name }) => name === 'issue'),
  );

/** Reads what tips are found by: title, headings, first words, codes and lines of errors, names in code, components and labels, and how an issue stands. */
export function readFacts(page: Document): ReadFacts {
  const facts = factsOf(page);
  return {
    address: addressOf(page).slice(0, 4_000),
    ...sightOf(page),
    ...tokensOf(page),
    facts,
    text: wordsOn(page, facts),
    language: valueIn(rootOf(page), 'lang')?.slice(0, 20).split(/[-_]/)[0]?.toLowerCase() || null,
  };
}
