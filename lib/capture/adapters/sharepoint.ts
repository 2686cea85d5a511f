import type { Adapter } from '../adapter.ts';
import { firstAll, firstWords, isHost } from '../reading/find.ts';
import { readParts } from '../reading/parts.ts';

const ROOT = [
  '#spPageCanvasContent',
  '[data-automation-id="CanvasLayout"]',
  '[data-automation-id="CanvasZone"]',
  '.CanvasZone',
  '.ms-rte-layoutszone-inner',
  '#DeltaPlaceHolderMain .ms-rtestate-field',
];
const TITLE = [
  '[data-automation-id="pageTitle"]',
  '[data-automation-id="TitleTextId"]',
  '#pageTitle',
  '[data-automation-id="pageHeader"] [role=heading]',
  '[data-automation-id="pageHeader"] h1',
];
const FRAME =
  '[data-automation-id="pageHeader"],[data-automation-id="pageCommentsWrapper"],#CommentsWrapper,[data-automation-id="socialBar"],[data-sp-feature-tag="Comments"],[data-automation-id="recommendedItems"]';

/** A modern page of SharePoint, or a wiki page of a classic site. */
export const sharepoint: Adapter = {
  id: 'sharepoint',
  matches: ({ scope, url, document }) =>
    scope === 'page' &&
    (isHost(url, 'sharepoint.com') ||
      document.querySelector('#spPageCanvasContent,[data-automation-id="CanvasZone"]') !== null) &&
    firstAll(document, ROOT).length > 0,
  capture: (page) =>
    readParts(page, {
      title: firstWords(page.document, TITLE) || page.title.replace(/^.+? - (?=\S)/, ''),
      body: firstAll(page.document, ROOT),
      without: FRAME,
    }),
};
