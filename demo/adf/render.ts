import type { Adf } from './adf.ts';
import { attributes, escaped } from './html.ts';

/** What the page knows beside the document: the titles of what smart links lead to. */
export type Shown = { titles: Readonly<Record<string, string>>; headingIds: boolean };

type Draw = (node: Adf, inside: string, shown: Shown) => string;

const say = (node: Adf, name: string): string => String(node.attrs?.[name] ?? '');

const around =
  (open: string, close: string): Draw =>
  (_node, inside) =>
    `${open}${inside}${close}`;

const DAY = new Intl.DateTimeFormat('en', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

const MARKS: Readonly<Record<string, (inside: string, attrs: Readonly<Record<string, string>>) => string>> = {
  code: (inside) => `<code class="code">${inside}</code>`,
  strong: (inside) => `<strong>${inside}</strong>`,
  em: (inside) => `<em>${inside}</em>`,
  link: (inside, { href }) => `<a${attributes({ href })} title="">${inside}</a>`,
  annotation: (inside, { id }) =>
    `<mark${attributes({ id, 'data-renderer-mark': 'true', 'data-mark-type': 'annotation', 'data-mark-annotation-type': 'inlineComment', 'data-id': id })}>${inside}</mark>`,
};

const text: Draw = (node) =>
  (node.marks ?? []).reduce(
    (inside, { type, attrs }) => MARKS[type]?.(inside, attrs ?? {}) ?? inside,
    escaped(node.text ?? ''),
  );

const codeBlock: Draw = (node) => {
  const rows = (node.content?.[0]?.text ?? '')
    .split('\n')
    .map(
      (row, index) =>
        `<span data-ds--code--row="" data-testid="renderer-code-block-line-${index + 1}" style="white-space:pre"><span data-ds--line-number="${index + 1}"></span>${escaped(row)}\n</span>`,
    );
  return `<div class="code-block"><span data-ds--code--code-block=""><code class="language-${say(node, 'language')}">${rows.join('')}</code></span></div>`;
};

const heading: Draw = (node, inside, { headingIds }) => {
  const level = say(node, 'level');
  const id = headingIds
    ? (node.content ?? [])
        .map((part) => part.text ?? '')
        .join('')
        .replaceAll(' ', '-')
    : undefined;
  const anchor = headingIds
    ? '<span class="heading-anchor-wrapper"><button type="button" data-testid="anchor-button" aria-label="Copy link to heading"></button></span>'
    : '';
  return `<h${level}${attributes({ id, 'data-renderer-start-pos': 1 })}>${anchor}${inside}</h${level}>`;
};

const panel: Draw = (node, inside) => {
  const kind = say(node, 'panelType');
  return `<div class="ak-editor-panel" data-panel-type="${kind}"><div class="ak-editor-panel__icon"><span role="img" aria-label="Panel ${kind}"></span></div><div class="ak-editor-panel__content">${inside}</div></div>`;
};

const expand: Draw = (node, inside) => {
  const title = escaped(say(node, 'title'));
  return `<div data-node-type="expand" data-title="${title}" data-expanded="false" class="expand"><button type="button" aria-expanded="false" data-expand>${title}</button><div class="expand-content-wrapper" hidden><div>${inside}</div></div></div>`;
};

const task: Draw = (node, inside) => {
  const state = say(node, 'state');
  const box =
    state === 'DONE'
      ? '<input type="checkbox" checked aria-label="Marked as done">'
      : '<input type="checkbox" aria-label="Mark as done">';
  return `<div data-task-local-id="${say(node, 'localId')}" data-task-state="${state}"><span>${box}</span><div data-component="content">${inside}</div></div>`;
};

const decision: Draw = (node, inside) =>
  `<li data-decision-local-id="${say(node, 'localId')}" data-decision-state="DECIDED"><div><span role="img" aria-label="Decision"></span><div data-component="content">${inside}</div></div></li>`;

const cell =
  (tag: 'td' | 'th'): Draw =>
  (node, inside) =>
    `<${tag} rowspan="${say(node, 'rowspan')}" colspan="${say(node, 'colspan')}">${inside}</${tag}>`;

const media: Draw = (node) =>
  `<div data-node-type="media" data-type="external"><img${attributes({ src: say(node, 'url'), alt: say(node, 'alt'), width: say(node, 'width'), height: say(node, 'height') })} data-testid="media-image"></div>`;

const emoji: Draw = (node) =>
  `<span class="emoji-common-emoji-sprite" data-emoji-id="${say(node, 'id')}" data-emoji-short-name="${say(node, 'shortName')}" data-emoji-text="${say(node, 'text')}" role="img" aria-label="${say(node, 'shortName')}"><span class="emoji-sprite">&nbsp;</span></span>`;

const inlineCard: Draw = (node, _inside, { titles }) => {
  const url = say(node, 'url');
  return `<span data-inline-card="" data-card-url="${escaped(url)}"><a${attributes({ href: url })}><span class="smart-link-title-wrapper">${escaped(titles[url] ?? url)}</span><span data-testid="inline-card-resolved-view-lozenge"><span>Done</span></span></a></span>`;
};

const extension: Draw = (node, inside) => {
  const parameters = node.attrs?.parameters as { shown?: string } | undefined;
  return `<div class="ak-renderer-extension" data-extension-type="${say(node, 'extensionType')}" data-extension-key="${say(node, 'extensionKey')}">${inside || (parameters?.shown ?? '')}</div>`;
};

/** How Atlassian's renderer draws each node. */
const DRAWN: Readonly<Record<string, Draw>> = {
  doc: around('<div class="ak-renderer-wrapper"><div class="ak-renderer-document">', '</div></div>'),
  paragraph: around('<p data-renderer-start-pos="1">', '</p>'),
  text,
  heading,
  bulletList: around('<ul class="ak-ul" data-indent-level="1">', '</ul>'),
  orderedList: around('<ol class="ak-ol" start="1" data-indent-level="1">', '</ol>'),
  listItem: around('<li>', '</li>'),
  panel,
  codeBlock,
  expand,
  blockquote: around('<blockquote>', '</blockquote>'),
  rule: () => '<hr>',
  table: around(
    '<div class="pm-table-container"><div class="pm-table-wrapper"><table data-number-column="false"><tbody>',
    '</tbody></table></div></div>',
  ),
  tableRow: around('<tr>', '</tr>'),
  tableCell: cell('td'),
  tableHeader: cell('th'),
  taskList: (node, inside) =>
    `<div data-node-type="actionList" data-task-list-local-id="${say(node, 'localId')}" class="tasks">${inside}</div>`,
  taskItem: task,
  decisionList: (node, inside) =>
    `<ol data-node-type="decisionList" data-decision-list-local-id="${say(node, 'localId')}" class="decisions">${inside}</ol>`,
  decisionItem: decision,
  layoutSection: around('<div data-layout-section="true" class="columns">', '</div>'),
  layoutColumn: (node, inside) =>
    `<div data-layout-column="" data-column-width="${say(node, 'width')}"><div data-layout-content="">${inside}</div></div>`,
  mediaSingle: around('<div data-node-type="mediaSingle" class="rich-media-item">', '</div>'),
  media,
  caption: around('<div data-media-caption="true" data-testid="media-caption">', '</div>'),
  extension,
  bodiedExtension: extension,
  status: (node) =>
    `<span data-node-type="status" data-color="${say(node, 'color')}" data-style="" class="status-lozenge-span"><span><span>${escaped(say(node, 'text'))}</span></span></span>`,
  mention: (node) =>
    `<span data-mention-id="${say(node, 'id')}" data-access-level="" class="mention"><span>${escaped(say(node, 'text'))}</span></span>`,
  date: (node) =>
    `<span data-node-type="date" data-timestamp="${say(node, 'timestamp')}"><span>${DAY.format(Number(say(node, 'timestamp')))}</span></span>`,
  emoji,
  inlineCard,
};

/** A document as the page shows it. */
export function render(node: Adf, shown: Shown): string {
  const draw = DRAWN[node.type];
  if (draw === undefined) throw new Error(`the demo cannot draw ${node.type}`);
  const inside = (node.content ?? [])
    .map((part) => render(part, shown))
    .join(node.type === 'doc' ? '\n' : '');
  return draw(node, inside, shown);
}
