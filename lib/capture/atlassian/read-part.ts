import type { Block } from '../../model/block.ts';
import type { Left, PageView, Tools } from '../adapter.ts';
import { readAdf } from '../adf/adf.ts';
import type { Shown } from '../adf/context.ts';
import { settleRendered } from '../adf/settle.ts';
import { readBlocks } from '../blocks/create-reader.ts';
import { isContent, type Leave } from '../frame.ts';

/** Where what was read and what was left out is gathered. */
export type Gathered = { left: Left[]; names: string[] };

/** A comment of a page or issue; `author` is already "person 1". */
export type Comment = { author: string; at?: string; body: Element };

const leaveIn =
  (gathered: Gathered): Leave =>
  (reason, example) =>
    gathered.left.push({ reason, example });

const peopleIn = (root: Element): string[] =>
  [...root.querySelectorAll('[data-mention-id],.user-hover,.confluence-userlink,.user-mention')].map(
    (element) => (element.textContent ?? '').replace(/^\s*@/, '').trim(),
  );

/** The blocks of a part of a page or an API's answer that is known to be content. */
export function blocksOf(root: Element, gathered: Gathered): Block[] {
  settleRendered(root);
  gathered.names.push(...peopleIn(root).filter((name) => name !== ''));
  const leave = leaveIn(gathered);
  return readBlocks(root, { takes: (element) => isContent(element, leave), leave });
}

/** A part in the Atlassian Document Format as an element; null when it is none. Macros without content are named. */
export function adfPart(
  raw: unknown,
  { page, tools, shown }: { page: PageView; tools: Tools; shown: Shown },
  gathered: Gathered,
): Element | null {
  const language = page.document.documentElement.getAttribute('lang') || 'en';
  const document = tools.blank();
  const read = readAdf(raw, { document, base: page.url, language: languageFor(language), shown });
  if (read === null) return null;
  document.body.append(read.body);
  gathered.left.push(...read.missing.map((example): Left => ({ reason: 'embed', example })));
  if (read.cut) gathered.left.push({ reason: 'too-many-elements', example: '' });
  gathered.names.push(...read.names);
  return read.body;
}

/** A tag dates can be written in, whatever the page declares. */
function languageFor(declared: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(declared.replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** Blocks of a heading of ours and of what stands under it, in one path. */
export function underHeading(title: string, level: number, blocks: readonly Block[]): Block[] {
  const heading: Block = { kind: 'heading', id: 'b0', path: [], level, text: title, marks: [] };
  return [heading, ...blocks.map((block) => ({ ...block, path: [title, ...block.path] }))];
}

/** Comments as blocks: a container that says who, then what they wrote. */
export function commentBlocks(comments: readonly Comment[], gathered: Gathered): Block[] {
  return comments.flatMap(({ author, at, body }, index) => {
    const inner = blocksOf(body, gathered);
    if (inner.length === 0) return [];
    const id = `bc${index.toString(36)}`;
    const comment: Block = {
      kind: 'comment',
      id,
      path: [],
      author,
      ...(at === undefined || at === '' ? {} : { at }),
    };
    return [comment, ...withPrefix(inner, `${id}x`, id)];
  });
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
