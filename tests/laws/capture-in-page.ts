import { captureFrom } from '../../lib/capture/capture.ts';
import type { NodeRecord, PageRecords } from '../../lib/capture/records.ts';
import type { Block } from '../../lib/model/block.ts';
import { blockText } from '../../lib/text/block-text.ts';
import type { Part } from './capture-cases.ts';

/** A bug put in on purpose, to see that the law finds it. */
export type Planted = 'drop' | 'double' | 'turn' | 'mutate' | null;

type Label = 'v' | 'h' | 'c' | 's' | 't';
type Listener = (raw: unknown, sender: object, reply: (value: unknown) => void) => boolean;

const OURS = { id: 'law', origin: 'https://ours.example' };
const TOKEN = /[vhcst]\d+x/g;
/** Those of the generator that are no text. */
const CONTROLS =
  'main div > button:not([aria-expanded=true],[role=tab]),main div > a[href="#"],main div > [role=button]';
const listeners: Listener[] = [];

/** Stands in for the browser where the built capture script, put into the page next, looks for it. */
export function install(): void {
  Object.assign(globalThis, {
    browser: {
      runtime: {
        id: OURS.id,
        getURL: (path: string) => `${OURS.origin}${path}`,
        sendMessage: async () => undefined,
        onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
      },
    },
  });
}

const ask = (message: object): Promise<unknown> =>
  new Promise((resolve) => {
    for (const listener of listeners) listener(message, OURS, resolve);
  });

let tickets = 0;
async function read(): Promise<PageRecords> {
  const ticket = `t${tickets++}`;
  await ask({ type: 'capture.read', ticket, scope: 'page' });
  return (await ask({ type: 'capture.take', ticket })) as PageRecords;
}

let words = 0;
const next = (label: Label): string => `${label}${words++}x`;

async function build(part: Part, into: Node, label: Label): Promise<void> {
  const page = into.ownerDocument ?? document;
  const all = async (parts: readonly Part[], where: Node, as = label) => {
    for (const one of parts) await build(one, where, as);
  };
  switch (part.is) {
    case 'space':
      into.appendChild(page.createTextNode(part.text));
      return;
    case 'word':
      addWord(next(label), part.split, into, page);
      return;
    case 'label':
      return build(part.part, into, label === 'v' ? part.as : label);
    case 'html': {
      const box = page.createElement('div');
      box.innerHTML = part.html.replaceAll('@', () => next(label));
      into.appendChild(box);
      return;
    }
    case 'element': {
      const element = page.createElement(part.tag);
      for (const [name, value] of Object.entries(part.attributes)) element.setAttribute(name, value);
      into.appendChild(element);
      return all(part.inside, element);
    }
    case 'shadow': {
      const host = page.createElement('x-part');
      host.style.display = 'block';
      into.appendChild(host);
      const root = host.attachShadow({ mode: part.open ? 'open' : 'closed' });
      await all(part.inside, root, part.open ? label : 's');
      if (part.open) root.appendChild(page.createElement('slot'));
      return all(part.slotted, host);
    }
    case 'frame':
      return buildFrame(part, into, page, part.sandboxed ? 's' : label);
  }
}

function addWord(word: string, split: 'no' | 'nodes' | 'mark', into: Node, page: Document): void {
  const [start, end] = split === 'no' ? [word, ''] : [word.slice(0, 1), word.slice(1)];
  const first = split === 'mark' ? page.createElement('i') : page.createTextNode(start);
  if (split === 'mark') first.textContent = start;
  into.appendChild(first);
  if (end !== '') into.appendChild(page.createTextNode(end));
}

async function buildFrame(
  part: { sandboxed: boolean; inside: readonly Part[] },
  into: Node,
  page: Document,
  label: Label,
): Promise<void> {
  const frame = page.createElement('iframe');
  if (part.sandboxed) frame.setAttribute('sandbox', '');
  frame.srcdoc = '<!doctype html><body></body>';
  const { promise, resolve } = Promise.withResolvers<void>();
  frame.addEventListener('load', () => resolve());
  into.appendChild(frame);
  await promise;
  const inner = frame.contentDocument;
  if (inner !== null) for (const one of part.inside) await build(one, inner.body, label);
}

/** Every text of the composed tree in order, whatever is hidden: an oracle that shares nothing with the walk. */
function textOf(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  const element = node as HTMLElement;
  if (element.localName === 'iframe') {
    const body = (element as HTMLIFrameElement).contentDocument?.body;
    return body === undefined || body === null ? '' : textOf(body);
  }
  const shown = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
  const inside = shown.length > 0 ? shown : [...(element.shadowRoot ?? element).childNodes];
  return inside.map(textOf).join('');
}

function* roots(root: Document | ShadowRoot): Generator<Node> {
  yield root;
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot !== null) yield* roots(element.shadowRoot);
    const inner = element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : null;
    if (inner !== null) yield* roots(inner);
  }
}

const wordsOf = (block: Block): string =>
  [
    block.kind === 'callout' ? (block.title ?? '') : '',
    block.kind === 'quote' ? (block.cite ?? '') : '',
    blockText(block),
  ].join('\n');

/** Shows a generated page, captures it twice and says what of the law it breaks; an empty list is a law that holds. */
export async function judge(parts: readonly Part[], planted: Planted): Promise<string[]> {
  words = 0;
  const main = document.createElement('main');
  main.innerHTML = '<h1>Guide</h1><p>Drain the queue before you restart the consumer, and wait for it.</p>';
  const footer = document.createElement('footer');
  document.body.replaceChildren(main, footer);
  for (const part of parts) await build(part, main, 'v');
  footer.append(`Imprint ${next('c')}`);

  let mutations = 0;
  const observer = new MutationObserver((records) => (mutations += records.length));
  for (const root of roots(document))
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  const [first, second] = [await read(), await read()];
  if (planted === 'mutate') document.body.setAttribute('data-x', String(words));
  mutations += observer.takeRecords().length;
  observer.disconnect();

  const captures = [plant(first, planted), second].map((records) =>
    captureFrom(records, { at: 0, id: '01900000-0000-7000-8000-000000000000', parse }),
  );
  const [one, two] = await Promise.all(captures);
  if (one?.ok !== true || two?.ok !== true) return [`not captured: ${JSON.stringify(one)}`];
  const { blocks, coverage, hash } = one.value;
  const all = textOf(document.body).match(TOKEN) ?? [];
  const seen = all.filter((token) => token.startsWith('v'));
  const captured = blocks.flatMap((block) => wordsOf(block).match(TOKEN) ?? []);
  const reasons = new Set<string>(coverage.notRead.map(({ reason }) => reason));
  const broken: string[] = [];
  if (captured.join() !== seen.join()) broken.push(`seen ${seen.join(' ')}; captured ${captured.join(' ')}`);
  const tabs = blocks.map(({ tab }) => tab ?? '').join(' ');
  const lost = all.filter((token) => token.startsWith('t') && !tabs.includes(token));
  if (lost.length > 0) broken.push(`labels of tabs lost: ${lost.join(' ')}`);
  const named = coverage.notRead.find(({ reason }) => reason === 'page-frame')?.count ?? 0;
  if (named <= document.querySelectorAll(CONTROLS).length) broken.push('a control is not named');
  if (mutations > 0) broken.push(`${mutations} mutations`);
  if (hash !== two.value.hash) broken.push('captured twice, two hashes');
  if (all.some((token) => token.startsWith('h')) && !reasons.has('hidden-text'))
    broken.push('hidden words unnamed');
  if (!reasons.has('page-frame')) broken.push('the footer is not named');
  if (main.querySelector('nav') !== null && !reasons.has('navigation')) broken.push('a menu is not named');
  if (document.querySelector('main iframe[sandbox]') !== null && !reasons.has('iframe'))
    broken.push('a closed frame is not named');
  broken.push(...lostSpace(blocks));
  return broken;
}

/** Code keeps the white space between its words. */
function lostSpace(blocks: readonly Block[]): string[] {
  const code = blocks.flatMap((block) => (block.kind === 'code' ? [block.text] : []));
  return [...document.querySelectorAll('main pre')]
    .map((pre) => (pre.textContent ?? '').trim())
    .filter((text) => text.startsWith('v') && !code.includes(text))
    .map((text) => `white space of ${JSON.stringify(text)} in ${JSON.stringify(code)}`);
}

function plant(records: PageRecords, planted: Planted): PageRecords {
  const nodes = [...records.nodes];
  const places = nodes.flatMap((node, at) => (node.length === 2 && /v\d+x/.test(node[1]) ? [at] : []));
  const [before, last] = [nodes[places.at(-2) ?? -1], nodes[places.at(-1) ?? -1]];
  const put = (nth: number, node: NodeRecord | undefined, text: unknown) => {
    if (node !== undefined) nodes[places.at(nth) ?? -1] = [node[0], String(text)];
  };
  if (planted === 'drop') put(-1, last, '');
  if (planted === 'double') put(-1, last, `${last?.[1]} ${last?.[1]}`);
  if (planted === 'turn' && before !== undefined) {
    put(-2, before, last?.[1]);
    put(-1, last, before[1]);
  }
  return { ...records, nodes };
}

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
