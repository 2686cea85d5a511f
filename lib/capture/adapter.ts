import type { Block } from '../model/block.ts';
import type { Fact, NotReadReason } from '../model/capture.ts';
import type { Problem } from '../model/problem.ts';
import type { App } from '../model/source.ts';
import type { Api } from './api/api.ts';
import type { WalkStats } from './records.ts';

/** A captured page as adapters see it: an inert document rebuilt from the records. */
export type PageView = {
  url: URL;
  title: string;
  scope: 'page' | 'selection';
  document: Document;
  stats: WalkStats;
};

/** Something left out, for the coverage. */
export type Left = { reason: NotReadReason; example: string };

/** Where a block of an issue stands, for the solution story; one for each block. */
export type StoryHint = {
  where: 'description' | 'environment' | 'field' | 'comment';
  /** When it was written, where the page and the API do not both say so. */
  at?: string;
};

/** What an adapter makes of a page; ids of blocks are provisional, nothing is redacted yet. */
export type Extract = {
  title: string;
  blocks: Block[];
  facts: Fact[];
  /** The page's own version or last change, when it says one. */
  version: string | null;
  /** Names of people the page shows: authors, assignees, mentions. They are replaced wherever they occur. */
  names: string[];
  left: Left[];
  /** The product's own identity of the page, where there is one; else the address decides. */
  source?: { app: App; external: string };
  /** For an issue: where each of its blocks stands. */
  story?: StoryHint[];
  /** Why there is nothing to capture, where the page itself says so. */
  refused?: Problem;
};

/** What an adapter may use beside the page itself. */
export type Tools = {
  /** The product's REST API in the person's own session; null where there is no session to ask in. */
  api: Api | null;
  /** Whether comments under a page or issue are wanted. */
  comments: boolean;
  /** An API's HTML as an inert document, its links resolved as on the page; read like the page itself. */
  html(markup: string): Document;
  /** An empty inert document, to build in. */
  blank(): Document;
};

/**
 * How one kind of site is read. The first adapter that matches a page captures it. One that knows the product's API asks
 * it first and reads the page where the API does not answer well; both give the same blocks.
 */
export type Adapter = {
  id: string;
  matches(page: PageView): boolean;
  capture(page: PageView, tools: Tools): Extract | Promise<Extract>;
};
