import type { Adapter } from '../adapter.ts';
import { firstAll, firstWords, listed } from '../reading/find.ts';
import { readParts } from '../reading/parts.ts';

const ROOT = [
  '#mw-content-text > .mw-parser-output',
  '#mw-content-text .mw-parser-output',
  '#mw-content-text',
  '#bodyContent',
];
const FRAME = [
  '.mw-editsection',
  '.mw-jump-link',
  '.navbox',
  '.vertical-navbox',
  '.navbox-styles',
  '.catlinks',
  '.printfooter',
  '.noprint',
  '.toctogglespan',
  '.toctoggle',
  '.mw-indicators',
  '.mw-cite-backlink',
  '[role=navigation].navbox',
].join(',');

/** An article of a MediaWiki site. */
export const mediawiki: Adapter = {
  id: 'mediawiki',
  matches: ({ scope, document }) =>
    scope === 'page' &&
    document.querySelector('#firstHeading') !== null &&
    document.querySelector(
      'meta[name=generator i][content^=MediaWiki i],body.mediawiki,.mw-parser-output,#mw-content-text',
    ) !== null &&
    document.querySelector('#wpTextbox1') === null &&
    firstAll(document, ROOT).length > 0,
  capture: (page) =>
    readParts(page, {
      title: firstWords(page.document, ['#firstHeading .mw-page-title-main', '#firstHeading']),
      body: firstAll(page.document, ROOT).slice(0, 1),
      without: FRAME,
      facts: [['categories', listed(page.document, '#mw-normal-catlinks li a')]],
      version: firstWords(page.document, ['#footer-info-lastmod']),
    }),
};
