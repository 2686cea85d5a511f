import type { Adapter, Extract, Left, PageView } from '../adapter.ts';
import { authorsIn } from '../authors.ts';
import { readBlocks } from '../blocks/create-reader.ts';
import { isContent, type Leave } from '../frame.ts';
import { mainContentOf } from '../main-content.ts';
import { readMain } from '../read-main.ts';
import { leaveOutside } from '../reading/outside.ts';
import { titleOf } from '../title.ts';

/** Any page: Readability says where the content is, and nothing visible between its first and last words is lost. */
export const any = {
  id: 'any',
  matches: () => true,
  capture: (page: PageView): Extract =>
    page.scope === 'selection' ? readSelection(page) : readMain(page, mainContentOf(page.document)),
} satisfies Adapter;

/** What a person selected is wanted, wherever it stands. */
function readSelection({ document, title }: PageView): Extract {
  const left: Left[] = [];
  const leave: Leave = (reason, example) => left.push({ reason, example });
  const blocks = readBlocks(document.body, { takes: (element) => isContent(element, leave), leave });
  leaveOutside(document.body, document.body, leave);
  return {
    title: titleOf(document, document.body, title),
    blocks,
    facts: [],
    version: null,
    names: authorsIn(document),
    left,
  };
}
