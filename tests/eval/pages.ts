import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Authored, readAuthored } from './authored.ts';
import { docusaurus, gitbook, mkdocs, sphinx } from './frames/docs.ts';
import { article, jiraCloud, notion, wikiCloud, wikiServer } from './frames/work.ts';

const FOLDER = join(import.meta.dirname, 'pages');

export const SPLITS = [
  'tuning',
  'tuning-2',
  'tuning-3',
  'tuning-4',
  'tuning-5',
  'tuning-6',
  'held-out-2',
  'held-out-3',
] as const;

/** Pages of the `tuning` sets may be looked at while the drafter is improved; those of the `held-out` sets may not. */
export type Split = (typeof SPLITS)[number];

/** A page to draft from. `label` says what a reader would take from it; null where nobody labelled it. */
export type EvalPage = {
  name: string;
  url: string;
  html: string;
  split: Split | 'corpus';
  label: Pick<Authored, 'title' | 'kind' | 'focus' | 'keyPoints' | 'traps'> | null;
};

const FRAMES: Readonly<Record<Authored['frame'], (page: Authored) => string>> = {
  article,
  'wiki-cloud': wikiCloud,
  'wiki-server': wikiServer,
  docusaurus,
  mkdocs,
  sphinx,
  gitbook,
  'jira-cloud': jiraCloud,
  notion,
};

const urlOf = (name: string, { frame, key }: Authored): string => {
  if (frame === 'jira-cloud') return `https://tracker.example.com/browse/${key}`;
  if (frame === 'wiki-cloud') return `https://team.example.com/wiki/spaces/TEAM/pages/7340035/${name}`;
  return `https://${frame}.example.com/${name}`;
};

/** A split without pages has no folder. */
const filesIn = (split: Split): string[] =>
  existsSync(join(FOLDER, split)) ? readdirSync(join(FOLDER, split)).sort() : [];

/** Whether pages of a split may be learnt from and looked at one by one. */
export const isTuning = (split: EvalPage['split']): boolean => split.startsWith('tuning');

function pageAt(folder: string, file: string, split: EvalPage['split']): EvalPage {
  const name = file.replace('.md', '');
  const page = readAuthored(join(folder, file));
  const { title, kind, focus, keyPoints, traps } = page;
  const label = { title, kind, focus, keyPoints, traps };
  return { name, url: urlOf(name, page), html: FRAMES[page.frame](page), split, label };
}

/** The pages of a folder of any name, drawn as their products draw them, in the order of their names. */
export const pagesIn = (folder: string): EvalPage[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => pageAt(folder, file, 'corpus'));

/** The labelled pages, drawn as their products draw them, in the order of their names. */
export const labelledPages = (): EvalPage[] =>
  SPLITS.flatMap((split) => filesIn(split).map((file) => pageAt(join(FOLDER, split), file, split)));
