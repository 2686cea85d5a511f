import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { CorpusPage } from '../corpus.ts';

/** What a person would want of a saved page: `<kind>/<slug>.expect.json` of a corpus folder. */
const Expected = z.looseObject({
  title: z.string().nullable().default(null),
  mustContain: z.array(z.string()).default([]),
  mustNotContain: z.array(z.string()).default([]),
  structure: z
    .looseObject({
      headings: z.int().optional(),
      codeBlocks: z.int().optional(),
      tables: z.int().optional(),
      listItems: z.int().optional(),
    })
    .default({}),
  meta: z.record(z.string(), z.unknown()).default({}),
});
export type Expected = z.infer<typeof Expected>;

/** Of a page without expectations only the time is told. */
export const NOTHING_EXPECTED = Expected.parse({});

/** The expectations of a page; a page without any has nothing to be measured by. */
export function expectedOf(folder: string, { kind, slug }: CorpusPage): Expected | null {
  const file = join(folder, kind, `${slug}.expect.json`);
  return existsSync(file) ? Expected.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
}
