import { FLAGS } from '../rebuild.ts';
import { type AdfContext, type AdfNode, nodeOf, say } from './context.ts';
import { card, imageOf } from './inline.ts';
import { fillMacro, nextOf } from './macro.ts';

/** Reads what a node holds into an element. */
export type Fill = (element: Element, content: readonly unknown[]) => void;

type Writer = (node: AdfNode, context: AdfContext, fill: Fill) => Node | null;

const as =
  (tag: string, attributes: Readonly<Record<string, string>> = {}): Writer =>
  ({ content }, { document }, fill) => {
    const element = make(document, tag, attributes);
    fill(element, content);
    return element;
  };

function make(document: Document, tag: string, attributes: Readonly<Record<string, string>>): Element {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== '') element.setAttribute(name, value);
  return element;
}

/** A part the reader unfolds: its words are read and marked as folded away. */
const expand: Writer = ({ attrs, content }, { document }, fill) => {
  const details = make(document, 'details', {});
  const summary = make(document, 'summary', {});
  summary.append(say(attrs, 'title'));
  const inside = make(document, 'div', { [FLAGS]: 'c' });
  fill(inside, content);
  details.append(summary, inside);
  return details;
};

const item =
  (task: boolean): Writer =>
  ({ attrs, content }, { document }, fill) => {
    const element = make(document, 'li', {});
    if (task) {
      const checked = say(attrs, 'state') === 'DONE' ? 'true' : 'false';
      element.append(make(document, 'span', { role: 'checkbox', 'aria-checked': checked }));
    }
    fill(element, content);
    return element;
  };

const cell =
  (tag: 'td' | 'th'): Writer =>
  ({ attrs, content }, { document }, fill) => {
    const element = make(document, tag, { colspan: say(attrs, 'colspan'), rowspan: say(attrs, 'rowspan') });
    fill(element, content);
    return element;
  };

/** A macro that holds words of its own is read; one that does not is read from the page, or named as missing. */
const macro: Writer = (node, context, fill) => {
  const element = make(context.document, 'div', {});
  if (node.content.length === 0) fillMacro(element, node, context);
  else {
    nextOf(say(node.attrs, 'extensionKey') || node.type, context);
    fill(element, node.content);
  }
  return element;
};

const code: Writer = ({ attrs, content }, { document }) => {
  const pre = make(document, 'pre', { 'data-language': say(attrs, 'language') });
  pre.append(content.map((part) => nodeOf(part)?.text ?? '').join(''));
  return pre;
};

const heading: Writer = ({ attrs, content }, context, fill) => {
  const element = make(context.document, `h${Math.min(6, Math.max(1, Number(attrs.level) || 1))}`, {});
  fill(element, content);
  const words = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const index = context.headings.get(words) ?? 0;
  context.headings.set(words, index + 1);
  const id = context.shown.anchor(words, index);
  if (id !== '') element.id = id;
  return element;
};

/** A smart link on a line of its own; one that shows a list of issues or pages is read as the page draws it. */
const cardBlock: Writer = (node, context) => {
  const paragraph = make(context.document, 'p', {});
  if (node.attrs.datasource !== undefined) {
    const drawn = context.shown.datasource(say(node.attrs, 'url'), nextOf('datasource', context));
    if (drawn !== null) return context.document.importNode(drawn, true);
    context.missing.push('datasource');
  }
  const link = card(node, context);
  if (link !== null) paragraph.append(link);
  return paragraph;
};

/** How block nodes are written, in the shapes the block readers know. Every node of the published schema is here. */
export const blocks: Readonly<Record<string, Writer>> = {
  paragraph: as('p'),
  heading,
  bulletList: as('ul'),
  orderedList: (node, context, fill) => as('ol', { start: say(node.attrs, 'order') })(node, context, fill),
  listItem: item(false),
  taskList: as('ul'),
  taskItem: item(true),
  blockTaskItem: item(true),
  decisionList: as('div', { 'data-panel-type': 'decision' }),
  decisionItem: as('p'),
  codeBlock: code,
  blockquote: as('blockquote'),
  rule: (_node, { document }) => document.createElement('hr'),
  panel: (node, context, fill) =>
    as('div', { 'data-panel-type': say(node.attrs, 'panelType') || 'info' })(node, context, fill),
  expand,
  nestedExpand: expand,
  table: as('table', { class: 'confluenceTable' }),
  tableRow: as('tr'),
  tableHeader: cell('th'),
  tableCell: cell('td'),
  layoutSection: as('div'),
  layoutColumn: as('div'),
  mediaSingle: as('figure'),
  mediaGroup: as('div'),
  media: ({ attrs }, context) => imageOf(attrs, context),
  caption: as('figcaption'),
  blockCard: cardBlock,
  embedCard: cardBlock,
  extension: macro,
  bodiedExtension: macro,
  multiBodiedExtension: macro,
  extensionFrame: as('div'),
  syncBlock: macro,
  bodiedSyncBlock: as('div'),
};
