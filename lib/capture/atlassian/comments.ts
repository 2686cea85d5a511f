import type { Block } from '../../model/block.ts';
import { withoutInvisible } from '../invisible.ts';
import type { People } from '../people.ts';
import { blocksOf, type Gathered, withoutAnchors } from './read-part.ts';

/** A comment of a page or issue. `who` tells people apart; `name` is to be redacted, '' where only a number is known. */
export type Comment = {
  id: string;
  who: string;
  name: string;
  /** When it was written, where page and API both say so; `when` where only the API does. */
  at?: string;
  when?: string;
  /** For one beside the text: the first of its thread, and the words of the page it was written beside. */
  thread?: string;
  about?: string;
  body: Element;
};

const byNumber = (a: string, b: string): number =>
  (a === '' ? 1 : 0) - (b === '' ? 1 : 0) || Number(a) - Number(b) || 0;

/** Oldest first: their numbers grow with time, however a page sorts and threads them. Those without one come last. */
export const inOrder = (comments: readonly Comment[]): Comment[] =>
  [...comments].sort((a, b) => byNumber(a.id, b.id));

const threadOf = ({ id, thread }: Comment): string => thread || id;

/** The same a thread at a time, for comments that only make sense beside the words they are about. */
export const inThreads = (comments: readonly Comment[]): Comment[] =>
  inOrder(comments).sort((a, b) => byNumber(threadOf(a), threadOf(b)));

const letters = ({ body }: Comment): string => (body.textContent ?? '').replace(/[^\p{L}\p{N}]+/gu, '');

/** What an API told, and what only the page shows: for answers that are not complete. One without an id is known by its words. */
export function withShown(told: readonly Comment[], shown: readonly Comment[]): Comment[] {
  const ids = new Set(told.map(({ id }) => id));
  const words = new Set(told.map(letters));
  const others = shown.filter((comment) =>
    comment.id === '' ? !words.has(letters(comment)) : !ids.has(comment.id),
  );
  return inOrder([...told, ...others]);
}

type Context = { gathered: Gathered; people: Pick<People, 'of'> };

/** Each comment that says something, with its blocks: a container that says who, as "person 1", then what they wrote. */
export const commentParts = (
  comments: readonly Comment[],
  { gathered, people }: Context,
): { comment: Comment; blocks: Block[] }[] =>
  comments.flatMap((comment, index) => {
    const { who, name, at, about = '', body } = comment;
    const inner = withoutAnchors(blocksOf(body, gathered));
    if (inner.length === 0) return [];
    gathered.names.push(...(name === '' ? [] : [name]));
    const id = `bc${index.toString(36)}`;
    const head: Block = {
      kind: 'comment',
      id,
      path: [],
      author: people.of(who),
      ...(at === undefined || at === '' ? {} : { at }),
    };
    return [{ comment, blocks: [head, ...quoteOf(about, id), ...withPrefix(inner, `${id}x`, id)] }];
  });

export const commentBlocks = (comments: readonly Comment[], context: Context): Block[] =>
  commentParts(comments, context).flatMap(({ blocks }) => blocks);

/** The words a comment was written beside. No block of its own has an id with a nought in front. */
function quoteOf(about: string, container: string): Block[] {
  const text = withoutInvisible(about).text.replace(/\s+/g, ' ').trim();
  if (text === '') return [];
  const id = `${container}x0q`;
  return [
    { kind: 'quote', id, path: [], in: container },
    { kind: 'paragraph', id: `${container}x0p`, path: [], in: id, text, marks: [] },
  ];
}

/** Blocks of one part among others: ids of their own, and the container they stand in. */
function withPrefix(blocks: readonly Block[], prefix: string, container: string): Block[] {
  const named = (id: string) => `${prefix}${id.slice(1)}`;
  return blocks.map((block) => ({
    ...block,
    id: named(block.id),
    in: block.in === undefined ? container : named(block.in),
  }));
}
