import { FLAGS } from '../rebuild.ts';

type Rewrite = { selector: string; rewrite(element: Element): void };

const make = (like: Element, tag: string, attributes: Readonly<Record<string, string>> = {}): Element => {
  const element = like.ownerDocument.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};

const wordsOf = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The part of an item that holds its words, without the box or sign beside them. */
const contentOf = (item: Element): Element => item.querySelector('[data-component="content"]') ?? item;

function expand(element: Element): void {
  const inside = element.querySelector('[class*="expand-content" i]') ?? element.lastElementChild;
  const title =
    element.getAttribute('data-title') ??
    wordsOf(element.querySelector('.expand-control-text,button,[role=button]'));
  const details = make(element, 'details');
  const summary = make(element, 'summary');
  summary.append(title);
  const folded = make(element, 'div', { [FLAGS]: 'c' });
  folded.append(...(inside?.childNodes ?? []));
  details.append(summary, folded);
  element.replaceWith(details);
}

function tasks(list: Element): void {
  const items = make(list, 'ul');
  for (const child of [...list.children]) {
    if (child.matches('ul')) items.append(child);
    else
      items.append(
        task(
          child.matches('[data-task-state]') ? child : (child.querySelector('[data-task-state]') ?? child),
        ),
      );
  }
  list.replaceWith(items);
}

function task(element: Element): Element {
  const item = make(element, 'li');
  const done = element.getAttribute('data-task-state') === 'DONE';
  item.append(make(element, 'span', { role: 'checkbox', 'aria-checked': String(done) }));
  const content = contentOf(element);
  for (const box of content.querySelectorAll('input,[role=checkbox],button')) box.remove();
  item.append(...content.childNodes);
  return item;
}

function decisions(list: Element): void {
  const box = make(list, 'div', { 'data-panel-type': 'decision' });
  for (const child of [...list.children]) {
    const content = contentOf(child);
    for (const sign of content.querySelectorAll('[role=img],svg')) sign.remove();
    const words = make(list, content.querySelector('p') === null ? 'p' : 'div');
    words.append(...content.childNodes);
    box.append(words);
  }
  list.replaceWith(box);
}

/** A smart link shows icon, title and state; its words are the title. */
export const cardWords = (link: Element): string =>
  wordsOf(link.querySelector('.smart-link-title-wrapper,[data-testid*="card-title"]') ?? link);

/** A smart link may draw the list of issues or pages it leads to. */
export const isList = (card: Element): boolean =>
  card.querySelector('table,[role=table],[role=grid]') !== null;

function card(element: Element): void {
  if (isList(element)) return;
  const link = element.matches('a') ? element : element.querySelector('a[href]');
  if (link === null) return;
  link.replaceChildren(cardWords(link));
  if (link !== element) element.replaceWith(link);
}

function emoji(element: Element): void {
  const image = element.querySelector('img');
  const words =
    element.getAttribute('data-emoji-text') ||
    wordsOf(element) ||
    (image?.getAttribute('alt') ?? '') ||
    (element.getAttribute('data-emoji-short-name') ?? '');
  const plain = make(element, 'span', { class: 'emoji', 'data-emoji-id': '' });
  plain.append(words);
  element.replaceWith(plain);
}

/** A picture in its frame; the addresses of attached ones carry a key and end with the session. */
function media(element: Element): void {
  const image = element.querySelector('img') ?? make(element, 'img');
  if (!image.hasAttribute('alt')) image.setAttribute('alt', element.getAttribute('data-alt') ?? '');
  if (element.getAttribute('data-type') !== 'external') image.removeAttribute('src');
  element.replaceWith(image);
}

function mediaSingle(element: Element): void {
  const figure = make(element, 'figure');
  const caption = element.querySelector('[data-media-caption]');
  caption?.remove();
  figure.append(...element.childNodes);
  if (caption !== null && wordsOf(caption) !== '') {
    const words = make(element, 'figcaption');
    words.append(...caption.childNodes);
    figure.append(words);
  }
  element.replaceWith(figure);
}

/** Code that Data Center's highlighter drew names its colours before its language. */
function highlighter(element: Element): void {
  const names = (element.getAttribute('class') ?? '').split(/\s+/);
  element.setAttribute(
    'class',
    names.filter((name) => !/^(?:sh-.*|nogutter|collapsed|ie)$/.test(name)).join(' '),
  );
}

const remove = (element: Element): void => element.remove();

/** What Atlassian's renderer draws otherwise than the format says, innermost parts first. */
const REWRITES: readonly Rewrite[] = [
  {
    selector: '.heading-anchor-wrapper,.ak-editor-panel__icon,.ak-renderer-table-number-column',
    rewrite: remove,
  },
  { selector: '[data-emoji-id],[data-emoji-short-name]', rewrite: emoji },
  { selector: '[data-inline-card],[data-block-card],[data-embed-card]', rewrite: card },
  { selector: '[data-node-type="actionList"],[data-task-list-local-id]', rewrite: tasks },
  { selector: '[data-node-type="decisionList"],[data-decision-list-local-id]', rewrite: decisions },
  { selector: '.syntaxhighlighter', rewrite: highlighter },
  { selector: '[data-node-type="media"]', rewrite: media },
  { selector: '[data-node-type="mediaSingle"]', rewrite: mediaSingle },
  {
    selector: '[data-node-type="expand"],[data-node-type="nestedExpand"],.expand-container',
    rewrite: expand,
  },
];

/**
 * Brings a part of a rebuilt page that Atlassian's renderer drew into the shapes `readAdf` writes, in place, so that the
 * page and the API give the same blocks.
 */
export function settleRendered(root: Element): void {
  for (const { selector, rewrite } of REWRITES) {
    for (const element of [...root.querySelectorAll(selector)].reverse())
      if (root.contains(element)) rewrite(element);
  }
}
