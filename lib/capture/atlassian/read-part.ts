import type { Block } from '../../model/block.ts';
import type { Left, PageView, Tools } from '../adapter.ts';
import { readAdf } from '../adf/adf.ts';
import type { Shown } from '../adf/context.ts';
import { settleRendered } from '../adf/settle.ts';
import { readBlocks } from '../blocks/create-reader.ts';
import { isContent, type Leave } from '../frame.ts';
import { isDrawn } from './shown.ts';

/** Where what was read and what was left out is gathered. */
export type Gathered = { left: Left[]; names: string[] };

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
  const leave = leaveIn(gathered);
  // The id of what a part stands in is no anchor of its first heading; an API's answer does not have it.
  root.removeAttribute('id');
  for (const key of emptyMacrosIn(root)) leave('embed', key);
  settleRendered(root);
  gathered.names.push(...peopleIn(root).filter((name) => name !== ''));
  return readBlocks(root, { takes: (element) => isContent(element, leave), leave }).map(withoutSize);
}

/** Macros that have drawn nothing yet, or cannot be read. */
const emptyMacrosIn = (root: Element): string[] =>
  [...root.querySelectorAll('[data-extension-key]')]
    .filter((macro) => !isDrawn(macro))
    .map((macro) => macro.getAttribute('data-extension-key') ?? '');

/** A picture's size on the screen is the screen's matter; an API does not know it. */
function withoutSize(block: Block): Block {
  if (block.kind !== 'image') return block;
  const { width: _width, height: _height, ...rest } = block;
  return rest;
}

/** For parts whose headings nobody can link to, whatever ids they are drawn with. */
export const withoutAnchors = (blocks: readonly Block[]): Block[] =>
  blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    const { anchor: _anchor, ...rest } = block;
    return rest;
  });

/** A part in the Atlassian Document Format as an element; null when it is none. Macros without content are named. */
export function adfPart(
  raw: unknown,
  { page, blank, shown }: { page: PageView; blank: Tools['blank']; shown: Shown },
  gathered: Gathered,
): Element | null {
  const language = page.document.documentElement.getAttribute('lang') || 'en';
  const document = blank();
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
