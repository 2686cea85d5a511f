import type { Adapter, Extract, PageView } from '../adapter.ts';
import { firstAll, firstWords } from '../reading/find.ts';
import { readParts } from '../reading/parts.ts';

const EDITOR =
  /^\/(?:a\/[^/]+\/)?(?:document|spreadsheets|presentation)\/(?:u\/\d+\/)?d\/(?!e\/)[^/]+(?:\/(?:edit|view|preview|copy))?\/?$/;
const ROOT = ['#contents .doc-content', '#contents', '.doc-content'];

const isEditor = ({ url }: PageView): boolean => EDITOR.test(url.pathname);

/** A published document of Google Docs. The editor draws its words as a picture, so there it says so. */
export const googleDocs: Adapter = {
  id: 'google-docs',
  matches: (page) =>
    page.scope === 'page' &&
    page.url.hostname === 'docs.google.com' &&
    (isEditor(page) || firstAll(page.document, ROOT).length > 0),
  capture: (page) => (isEditor(page) ? NOT_HERE : published(page)),
};

const NOT_HERE: Extract = {
  title: '',
  blocks: [],
  facts: [],
  version: null,
  names: [],
  left: [],
  refused: { kind: 'page-refused', why: 'editor-only' },
};

function published(page: PageView): Extract {
  const body = firstAll(page.document, ROOT).slice(0, 1);
  for (const list of body[0]?.querySelectorAll('ul[class*="lst-kix"],ol[class*="lst-kix"]') ?? []) nest(list);
  return readParts(page, {
    title: firstWords(page.document, ['#title', '#header #title', '.doc-content .title']) || page.title,
    body,
  });
}

/** A list of a deeper level stands beside the one it belongs in; its class says how deep it is. */
function nest(list: Element): void {
  const level = Number(/lst-kix_[\w-]*?-(\d)(?:\s|$)/.exec(list.getAttribute('class') ?? '')?.[1] ?? 0);
  const above = list.previousElementSibling;
  if (level === 0 || above?.matches('ul,ol') !== true) return;
  let item = above.lastElementChild;
  for (let depth = 1; depth < level; depth++) {
    const deeper = item?.lastElementChild;
    if (deeper?.matches('ul,ol') === true) item = deeper.lastElementChild;
  }
  item?.append(list);
}
