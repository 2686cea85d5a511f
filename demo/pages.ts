import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { titles } from './content/all.ts';
import { depotStart } from './content/depot-start.ts';
import { gatewayCertificate } from './content/gateway-certificate.ts';
import { invoiceExport } from './content/invoice-export.ts';
import { labelPrinters } from './content/label-printers.ts';
import { lateNotices } from './content/late-notices.ts';
import { onCallHandover } from './content/on-call-handover.ts';
import { releaseRollback } from './content/release-rollback.ts';
import { restoreDepot } from './content/restore-depot.ts';
import { scannerSessions } from './content/scanner-sessions.ts';
import type { CloudIssue, CloudPage, ServerIssue, ServerPage } from './content/types.ts';
import { trackerBoard, trackerCloud } from './frames/tracker-cloud.ts';
import { trackerServer } from './frames/tracker-server.ts';
import { wikiCloud } from './frames/wiki-cloud.ts';
import { wikiServer } from './frames/wiki-server.ts';

/** Whose product a page is drawn as. */
export type Flavour = 'wiki-cloud' | 'wiki-server' | 'tracker-cloud' | 'tracker-server' | 'docs';

/** One invented work page: where it is served, what it is, the name a person sees, and what it shows. */
export type DemoPage = { path: string; flavour: Flavour; title: string; html(): string };

const ofWiki = (of: CloudPage): DemoPage => ({
  path: `/wiki/spaces/${of.space.key}/pages/${of.id}/${of.title.replaceAll(' ', '-')}`,
  flavour: 'wiki-cloud',
  title: of.title,
  html: () => wikiCloud(of, titles),
});

const ofOldWiki = (of: ServerPage, path: string): DemoPage => ({
  path,
  flavour: 'wiki-server',
  title: of.title,
  html: () => wikiServer(of),
});

const ofTracker = (of: CloudIssue, path: string, html: () => string): DemoPage => ({
  path,
  flavour: 'tracker-cloud',
  title: of.summary,
  html,
});

const ofOldTracker = (of: ServerIssue): DemoPage => ({
  path: `/jira/browse/${of.key}`,
  flavour: 'tracker-server',
  title: of.summary,
  html: () => trackerServer(of),
});

const ofDocs = (path: string, file: string, title: string): DemoPage => ({
  path,
  flavour: 'docs',
  title,
  html: () => readFileSync(join(import.meta.dirname, 'pages', file), 'utf8'),
});

/** How many of the comments of the longest issue its page shows before somebody asks for more. */
const SHOWN_AT_FIRST = 2;

/** The pages of the invented workspace; the first three are the ones the walk takes. */
export const demoPages: readonly [DemoPage, DemoPage, DemoPage, ...DemoPage[]] = [
  ofWiki(gatewayCertificate),
  ofTracker(invoiceExport, `/browse/${invoiceExport.key}`, () => trackerCloud(invoiceExport, titles)),
  ofDocs('/docs/api/rate-limits', 'docs-rate-limits.html', 'Rate limits'),
  ofWiki(onCallHandover),
  ofTracker(
    releaseRollback,
    `/jira/software/projects/PLAT/boards/7?selectedIssue=${releaseRollback.key}`,
    () => trackerBoard(releaseRollback, titles),
  ),
  ofTracker(scannerSessions, `/browse/${scannerSessions.key}`, () =>
    trackerCloud(scannerSessions, titles, SHOWN_AT_FIRST),
  ),
  ofOldWiki(restoreDepot, '/confluence/display/DEP/Restore+a+depot+database'),
  ofOldWiki(labelPrinters, `/confluence/pages/viewpage.action?pageId=${labelPrinters.id}`),
  ofOldTracker(depotStart),
  ofOldTracker(lateNotices),
  ofDocs('/handbook/feature-flags/', 'docs-feature-flags.html', 'Feature flags'),
  ofDocs('/manual/label-templates/', 'docs-label-templates.html', 'Label templates'),
];

/** The longest issue with all its comments, as its page is after somebody asked for them. */
export const withAllComments: DemoPage = ofTracker(
  scannerSessions,
  `/browse/${scannerSessions.key}?comments=all`,
  () => trackerCloud(scannerSessions, titles),
);
