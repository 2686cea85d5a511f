import type { Adapter, Left } from '../adapter.ts';
import { wordsIn } from '../blocks/shape.ts';
import { firstWords } from '../reading/find.ts';
import { shapeNotion } from '../reading/notion-shape.ts';
import { readParts } from '../reading/parts.ts';

const ROOT = '.notion-page-content';
const TITLE = [
  '.notion-frame .notion-page-block h1',
  'h1.notranslate',
  '.notion-page-block h1',
  '.notion-page-block',
];
const FRAME = '.notion-table_of_contents-block,.notion-page-controls,.notion-page-view-discussion';
const TOGGLE =
  '.notion-toggle-block,.notion-header-block,.notion-sub_header-block,.notion-sub_sub_header-block';
const DATABASE = '.notion-collection_view-block,.notion-collection_view_page-block';

/** A page of Notion, published or in the app. */
export const notion: Adapter = {
  id: 'notion',
  matches: ({ scope, document }) => scope === 'page' && document.querySelector(ROOT) !== null,
  capture(page) {
    const root = page.document.querySelector(ROOT);
    const left: Left[] = [];
    for (const sign of root?.querySelectorAll('[aria-expanded=false]') ?? []) {
      const toggle = sign.closest('[data-block-id]');
      if (toggle?.matches(TOGGLE) === true) left.push({ reason: 'loading', example: wordsIn(toggle) });
    }
    for (const database of root?.querySelectorAll(DATABASE) ?? [])
      left.push({ reason: 'embed', example: wordsIn(database).slice(0, 80) });
    for (const found of root?.querySelectorAll(DATABASE) ?? []) found.remove();
    if (root !== null) shapeNotion(root);
    return readParts(page, {
      title: firstWords(page.document, TITLE) || page.title,
      body: root === null ? [] : [root],
      without: FRAME,
      left,
    });
  },
};
