import { tagOf, wordsIn } from '../blocks/shape.ts';
import { FLAGS } from '../rebuild.ts';

const make = (like: Element, tag: string, attributes: Readonly<Record<string, string>> = {}): Element => {
  const element = like.ownerDocument.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};

const LEAF = '[data-content-editable-leaf]';
const LIKE_LEAF = '[contenteditable],.notranslate';
const BLOCK = '[data-block-id]';

const own = (block: Element, selector: string): Element[] =>
  [...block.querySelectorAll(selector)].filter(
    (found) => found.closest(BLOCK) === block && found.closest('.notion-record-icon') === null,
  );

/** The element that holds a block's own words. */
const leafOf = (block: Element): Element | null => own(block, LEAF)[0] ?? own(block, LIKE_LEAF)[0] ?? null;

/** Blocks that stand in a block, such as items under an item. */
const inside = (block: Element): Element[] =>
  [...block.querySelectorAll(BLOCK)].filter((inner) => inner.parentElement?.closest(BLOCK) === block);

type Shape = { selector: string; shape(block: Element): Element };

const headed =
  (tag: string) =>
  (block: Element): Element => {
    const heading = make(block, tag);
    const anchor = block.getAttribute('data-block-id');
    if (anchor !== null) heading.id = anchor.replaceAll('-', '');
    const inner = inside(block);
    heading.append(...(own(block, 'h1,h2,h3,h4')[0] ?? leafOf(block) ?? block).childNodes);
    if (inner.length === 0) return heading;
    // A heading that folds holds what stands under it.
    const part = make(block, 'div');
    part.append(heading, ...inner);
    return part;
  };

function item(block: Element): Element {
  const made = make(block, 'li');
  const box = block.querySelector('input[type=checkbox],[role=checkbox]');
  if (block.matches('.notion-to_do-block')) made.append(checkbox(block, box));
  const inner = inside(block);
  made.append(...(leafOf(block)?.childNodes ?? []));
  made.append(...inner);
  return made;
}

function checkbox(block: Element, box: Element | null): Element {
  const done = box?.hasAttribute('checked') === true || box?.getAttribute('aria-checked') === 'true';
  return make(block, 'span', { role: 'checkbox', 'aria-checked': String(done) });
}

/** An open part shows what it holds; a closed one holds nothing on the page. */
function toggle(block: Element): Element {
  const details = make(block, 'details', { open: '' });
  const summary = make(block, 'summary');
  summary.append(...(leafOf(block)?.childNodes ?? []));
  details.append(summary, ...inside(block));
  return details;
}

function code(block: Element): Element {
  const pre = make(block, 'pre', { [FLAGS]: 'p' });
  const label = [...block.querySelectorAll('[role=button],button')]
    .map(wordsIn)
    .find((words) => words !== '');
  if (label !== undefined) pre.setAttribute('data-language', label.toLowerCase().replace(/\s+/g, '-'));
  const text = block.querySelector('.line-numbers,[class*="code-block"] .notranslate') ?? leafOf(block);
  pre.append(...(text?.childNodes ?? []));
  return pre;
}

function box(tag: string, attributes: Readonly<Record<string, string>> = {}) {
  return (block: Element): Element => {
    const made = make(block, tag, attributes);
    const words = make(block, 'p');
    words.append(...(leafOf(block)?.childNodes ?? []));
    made.append(words, ...inside(block));
    return made;
  };
}

const SHAPES: readonly Shape[] = [
  { selector: '.notion-header-block', shape: headed('h2') },
  { selector: '.notion-sub_header-block', shape: headed('h3') },
  { selector: '.notion-sub_sub_header-block', shape: headed('h4') },
  { selector: '.notion-bulleted_list-block,.notion-numbered_list-block,.notion-to_do-block', shape: item },
  { selector: '.notion-toggle-block', shape: toggle },
  { selector: '.notion-quote-block', shape: box('blockquote') },
  { selector: '.notion-callout-block', shape: box('div', { class: 'callout' }) },
  { selector: '.notion-code-block', shape: code },
];

/**
 * Brings a page of Notion, which is drawn in `div`s throughout, into the tags its blocks mean. Innermost first, so that
 * what stands in a block is ready when the block is made.
 */
export function shapeNotion(root: Element): void {
  for (const leaf of root.querySelectorAll('[role=textbox]')) leaf.removeAttribute('role');
  for (const block of [...root.querySelectorAll(BLOCK)].reverse()) {
    const found = SHAPES.find(({ selector }) => block.matches(selector));
    if (found === undefined) continue;
    const kind = block.matches('.notion-numbered_list-block') ? 'ol' : 'ul';
    const made = found.shape(block);
    if (made.localName === 'li') made.setAttribute('data-list', kind);
    // It goes on being a block of the one around it.
    made.setAttribute('data-block-id', block.getAttribute('data-block-id') ?? '');
    block.replaceWith(made);
    if (made.localName !== 'li') made.after(...captionsOf(block));
  }
  gatherItems(root);
}

/** What else a block says, such as the caption of its code. */
const captionsOf = (block: Element): Element[] => own(block, LEAF).filter((leaf) => wordsIn(leaf) !== '');

/** Items stand beside each other without a list around them. */
function gatherItems(root: Element): void {
  for (const first of root.querySelectorAll('li[data-list]')) {
    if (first.parentElement?.hasAttribute('data-shaped-list') === true) continue;
    const list = make(first, first.getAttribute('data-list') ?? 'ul', { 'data-shaped-list': '' });
    first.before(list);
    for (
      let next: Element | null = first;
      next !== null && isSame(next, first);
      next = list.nextElementSibling
    )
      list.append(next);
  }
}

const isSame = (item: Element, first: Element): boolean =>
  tagOf(item) === 'li' && item.getAttribute('data-list') === first.getAttribute('data-list');
