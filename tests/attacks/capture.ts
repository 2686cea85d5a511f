import { JSDOM } from 'jsdom';
import type { Capture } from '../../lib/model/capture.ts';
import { uuidv7 } from '../../lib/model/id.ts';

const PAGE_CLASS =
  /^(?=\p{Lu}).*(?:Document|Node|Element|Range|Selection|Root|Text|Comment|Event|List|Sheet|Rule|Rect|Filter|Walker)/u;

const ADDRESS = 'https://wiki.example/pages/1';

/** The walk runs in a page and takes the page's own classes from the global object. */
function enter(window: object): void {
  const view = window as Window;
  const names = Object.getOwnPropertyNames(window).filter((name) => PAGE_CLASS.test(name) || name === 'Node');
  for (const name of [...names, 'getComputedStyle']) {
    const value: unknown =
      name === 'getComputedStyle' ? view.getComputedStyle.bind(view) : Reflect.get(window, name);
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}

/** A window, and the capture loaded after it: the walk looks up the page's classes when it is loaded. */
async function opened() {
  const dom = new JSDOM('', { url: ADDRESS, pretendToBeVisual: true });
  const { window } = dom;
  enter(window);
  const { captureFrom } = await import('../../lib/capture/capture.ts');
  const { walk } = await import('../../lib/capture/walk.ts');
  return { dom, window, captureFrom, walk };
}

let opening: ReturnType<typeof opened> | undefined;

async function open() {
  opening ??= opened();
  return opening;
}

/** The window whose document each captured page becomes. */
export const windowOfCaptures = async (): Promise<Window> => (await open()).window as unknown as Window;

/** HTML as the document that is captured, which is the same for all pages. */
export async function documentOf(html: string, url = ADDRESS): Promise<Document> {
  const { dom, window } = await open();
  dom.reconfigure({ url });
  const { document } = window;
  const page = document.importNode(
    new window.DOMParser().parseFromString(html, 'text/html').documentElement,
    true,
  );
  document.documentElement.replaceChildren(...page.childNodes);
  document.documentElement.lang = page.lang;
  return document;
}

/** HTML captured as the extension does, but for the browser. */
export async function captureOf(html: string, url = ADDRESS): Promise<Capture> {
  const { window, captureFrom, walk } = await open();
  const document = await documentOf(html, url);
  const parse = (text: string) => new window.DOMParser().parseFromString(text, 'text/html');
  const records: unknown = JSON.parse(JSON.stringify(walk(document, { scope: 'page' })));
  const found = await captureFrom(records, { at: 1, id: uuidv7(1, new Uint8Array(16)), parse });
  if (!found.ok) throw new Error(found.problem.kind);
  return found.value;
}
