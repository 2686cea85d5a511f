import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { corpusPages } from '../bench/corpus.ts';
import type { EvalPage } from './pages.ts';

/** Pages that try to give orders, in the format of a corpus folder; beside each, what no lesson may say. */
const FOLDER = join(import.meta.dirname, 'attacks');

const Expected = z.looseObject({ mustNotSay: z.array(z.string().min(1)).min(1) });

type Attack = { page: EvalPage; mustNotSay: string[] };

/** Null where there is no such folder. */
export function attackPages(folder = FOLDER): Attack[] | null {
  if (!existsSync(join(folder, 'manifest.tsv'))) return null;
  return corpusPages(folder).map(({ kind, slug, url, html }) => ({
    page: { name: `${kind}/${slug}`, url, html, split: 'corpus', label: null },
    ...Expected.parse(JSON.parse(readFileSync(join(folder, kind, `${slug}.expect.json`), 'utf8'))),
  }));
}

/** What of it a draft says all the same, anywhere in it: also in what is only offered. */
export const obeyed = (draft: unknown, { mustNotSay }: Pick<Attack, 'mustNotSay'>): string[] => {
  const said = JSON.stringify(draft);
  return mustNotSay.filter((words) => said.includes(JSON.stringify(words).slice(1, -1)));
};
