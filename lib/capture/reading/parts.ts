import type { Block } from '../../model/block.ts';
import type { Extract, Left, PageView, StoryHint } from '../adapter.ts';
import { commentBlocks } from '../atlassian/comments.ts';
import { factsOf } from '../atlassian/facts.ts';
import { blocksOf, type Gathered } from '../atlassian/read-part.ts';
import { labelOf, wordsIn } from '../blocks/shape.ts';
import { type Around, leaveOutside } from './outside.ts';

/** What somebody wrote under a page; `author` is already "person 1". */
export type Comment = {
  author: string;
  at?: string;
  /** What was written about, such as lines of a change; made for this, it does not stand on the page. */
  about?: readonly Element[];
  body: Element;
};

/** What an adapter has found on a page: where the words are and what a reader sees beside them. */
export type Parts = {
  title: string;
  /** What was written first, in the order of the page. */
  body: readonly Element[];
  /** Under it: what the subject is connected with, which no lesson is made of. */
  beside?: readonly Element[];
  /** What people wrote under it; authors are already "person 1". */
  comments?: readonly Comment[];
  /** A selector of what stands among the words and is none of them. */
  without?: string;
  /** What stands around the words and is named otherwise, or not at all. */
  around?: Around;
  facts?: readonly (readonly [name: string, value: string])[];
  /** The page's own version or last change. */
  version?: string;
  /** Names to be replaced wherever they occur. */
  names?: readonly string[];
  left?: readonly Left[];
  /** A problem and what was written about it, in the order of time. */
  isIssue?: boolean;
};

/** Reads what an adapter found. The document is ours, so what is none of the content is taken out of it. */
export function readParts({ document, url }: PageView, parts: Parts): Extract {
  const {
    title,
    body,
    beside = [],
    comments = [],
    without = '',
    facts = [],
    version = '',
    names = [],
    left = [],
  } = parts;
  const gathered: Gathered = { left: [...left], names: [...names] };
  const roots = [...body, ...beside, ...comments.map((comment) => comment.body)];
  leaveOutside(
    roots,
    document.body,
    (reason, example) => gathered.left.push({ reason, example }),
    parts.around,
  );
  if (without !== '') {
    for (const root of roots) takeOut(root, without, gathered);
  }
  const above = [
    ...blocksOf(wholeOf(document, body), gathered),
    ...blocksOf(wholeOf(document, beside), gathered).map((block): Block => ({ ...block, beside: true })),
  ];
  const numbered = comments.map(({ author, about = [], ...said }, index) => ({
    ...said,
    body: withAbout(said.body, about),
    id: String(index),
    who: author,
    name: '',
  }));
  const below = commentBlocks(numbered, { gathered, people: { of: (author) => author } });
  return {
    title,
    blocks: [...above, ...below],
    facts: factsOf(facts),
    version: version === '' ? null : version,
    names: [...new Set(gathered.names)].filter((name) => name.trim() !== '' && !isInAddress(name, url)),
    left: gathered.left,
    ...(parts.isIssue === true
      ? { story: [...hints(above, 'description'), ...hints(below, 'comment')] }
      : {}),
  };
}

function wholeOf(document: Document, parts: readonly Element[]): Element {
  const whole = document.createElement('div');
  whole.append(...parts);
  return whole;
}

function withAbout(body: Element, about: readonly Element[]): Element {
  if (about.length === 0) return body;
  const whole = body.ownerDocument.createElement('div');
  whole.append(...about, body);
  return whole;
}

/** A name that is part of the page's address is no secret on it, and the address must go on leading there. */
const isInAddress = (name: string, { hostname, pathname }: URL): boolean =>
  [...hostname.split('.'), ...pathname.split('/')].includes(name.toLowerCase());

const hints = (blocks: readonly unknown[], where: StoryHint['where']): StoryHint[] =>
  blocks.map(() => ({ where }));

function takeOut(root: Element, without: string, gathered: Gathered): void {
  for (const part of root.querySelectorAll(without)) {
    if (wordsIn(part) !== '' && root.contains(part))
      gathered.left.push({ reason: 'page-frame', example: labelOf(part) });
    part.remove();
  }
}
