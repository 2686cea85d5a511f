import { callout } from './callout.ts';
import { code, codeLabel, codeTitle } from './code.ts';
import { definitions } from './definitions.ts';
import { details } from './details.ts';
import { embed } from './embed.ts';
import { heading } from './heading.ts';
import { figure } from './image.ts';
import { calloutList, list } from './list.ts';
import { math } from './math.ts';
import { quote } from './quote.ts';
import type { BlockKind } from './reader.ts';
import { table } from './table.ts';
import { tabHead, tabList, tabPanel, tabSet } from './tabs.ts';
import { unfolding } from './unfolding.ts';

/** Every kind of block; the first that matches reads. A callout may be drawn as a quote, a table or a folding part. */
export const kinds: readonly BlockKind[] = [
  heading,
  callout,
  tabSet,
  tabPanel,
  tabList,
  tabHead,
  codeLabel,
  codeTitle,
  code,
  calloutList,
  list,
  definitions,
  table,
  quote,
  details,
  figure,
  math,
  embed,
  unfolding,
];
