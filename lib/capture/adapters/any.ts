import type { Adapter, Extract, PageView } from '../adapter.ts';
import { mainContentOf } from '../main-content.ts';
import { readMain, readSelection } from '../read-main.ts';

/** Any page: Readability says where the content is, and nothing visible between its first and last words is lost. */
export const any = {
  id: 'any',
  matches: () => true,
  capture: (page: PageView): Extract =>
    page.scope === 'selection' ? readSelection(page) : readMain(page, mainContentOf(page.document)),
} satisfies Adapter;
