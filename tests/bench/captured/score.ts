import type { Block } from '../../../lib/model/block.ts';
import type { Capture } from '../../../lib/model/capture.ts';
import { blockText } from '../../../lib/text/block-text.ts';
import type { Expected } from './expected.ts';

/** Letters and digits only, in one case: how a snippet is set in Markdown or HTML must not count. */
const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Markdown's link targets are no words of the page. */
const withoutTargets = (markdown: string): string =>
  markdown.replace(/\]\((?:[^()]|\([^()]*\))*\)/g, ']').replace(/<[^>]*>/g, ' ');

/** What was captured, as a person reads it, or as a peer's Markdown. */
export type Text = { title: string; text: string; markdown?: boolean };

/** `recall` is the share of wanted snippets that are there, `leaks` that of unwanted ones; null where there are none. */
export type Score = {
  recall: number | null;
  leaks: number | null;
  titleOk: boolean | null;
  missing: string[];
  leaked: string[];
};

export function score({ title, text, markdown = false }: Text, expected: Expected): Score {
  const parts = (markdown ? withoutTargets(text) : text).split(PLACEHOLDER).map(letters);
  const whole = parts.join('\n');
  const has = (snippet: string) => whole.includes(letters(snippet)) || standsAround(parts, letters(snippet));
  const missing = expected.mustContain.filter((snippet) => !has(snippet));
  const leaked = expected.mustNotContain.filter(has);
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  return {
    recall: share(expected.mustContain.length - missing.length, expected.mustContain.length),
    leaks: share(leaked.length, expected.mustNotContain.length),
    titleOk: expected.title === null ? null : letters(title) === letters(expected.title),
    missing,
    leaked,
  };
}

const PLACEHOLDER = /\[[a-z]+-\d+\]/;
/** The longest name or key a placeholder stands for, in letters and digits. */
const REPLACED = 40;

/** True where a snippet stands but for words that were replaced: what is before and after them is there, in place. */
function standsAround(parts: readonly string[], snippet: string): boolean {
  return parts.slice(1).some((after, index) => {
    const begin = endingIn(parts[index] ?? '', snippet);
    const rest = snippet.slice(begin);
    const end = [...Array(Math.min(REPLACED, rest.length) + 1).keys()].find((gap) =>
      after.startsWith(rest.slice(gap)),
    );
    return end !== undefined && (snippet.length - end) * 2 > snippet.length;
  });
}

/** How many of the snippet's first letters the text ends in. */
function endingIn(text: string, snippet: string): number {
  let length = Math.min(text.length, snippet.length);
  while (length > 0 && !text.endsWith(snippet.slice(0, length))) length -= 1;
  return length;
}

/** Everything a person can read in a capture's blocks. */
export const textOf = ({ title, blocks }: Pick<Capture, 'title' | 'blocks'>): Text => ({
  title,
  text: blocks.map((block) => `${besideOf(block)}\n${blockText(block)}`).join('\n'),
});

function besideOf(block: Block): string {
  const tab = block.tab ?? '';
  switch (block.kind) {
    case 'callout':
      return `${tab} ${block.title ?? ''}`;
    case 'quote':
      return `${tab} ${block.cite ?? ''}`;
    case 'code':
      return `${tab} ${block.file ?? ''}`;
    case 'comment':
      return `${block.author ?? ''} ${block.at ?? ''}`;
    default:
      return tab;
  }
}

export type Structure = Record<
  'headings' | 'codeBlocks' | 'tables' | 'listItems',
  [found: number, expected: number] | null
>;

/** How many of each the capture has, beside how many there are. */
export function structureOf(blocks: readonly Block[], { structure }: Expected): Structure {
  const count = (kind: Block['kind']) => blocks.filter((block) => block.kind === kind).length;
  const items = blocks.reduce((sum, block) => sum + (block.kind === 'list' ? block.items.length : 0), 0);
  const pair = (found: number, wanted: number | undefined): [number, number] | null =>
    wanted === undefined ? null : [found, wanted];
  return {
    headings: pair(count('heading'), structure.headings),
    codeBlocks: pair(count('code'), structure.codeBlocks),
    tables: pair(count('table'), structure.tables),
    listItems: pair(items, structure.listItems),
  };
}

/** How many of the facts a reader sees the capture has; names of people stand in it as "person 1" or a placeholder. */
export function factsOf(
  { facts }: Pick<Capture, 'facts'>,
  { meta }: Expected,
): [found: number, expected: number] {
  const wanted = Object.entries(meta).filter(
    ([name, value]) =>
      !PEOPLE.test(name) && (typeof value === 'string' || typeof value === 'number') && `${value}` !== '',
  );
  const values = facts.map(({ value }) => letters(value));
  const found = wanted.filter(([, value]) => values.some((one) => one.includes(letters(String(value)))));
  return [found.length, wanted.length];
}

const PEOPLE = /assignee|reporter|author|creator|modified_?by|people/i;
