import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoPages } from '../../demo/pages.ts';

/** A page to measure: its kind and name, the address it is served under and its HTML. */
export type CorpusPage = { kind: string; slug: string; url: string; html: string };

/** The pages of a corpus folder by its `manifest.tsv`; without a folder, the demo's own. */
export function corpusPages(folder: string | undefined): CorpusPage[] {
  if (folder === undefined) {
    return demoPages.map(({ path, html }) => ({
      kind: 'demo',
      slug: path.replaceAll(/[^\w]+/g, '-').replaceAll(/^-|-$/g, ''),
      url: `https://demo.example${path}`,
      html: html(),
    }));
  }
  const [head = '', ...rows] = readFileSync(join(folder, 'manifest.tsv'), 'utf8').trim().split(/\r?\n/);
  const columns = head.split('\t');
  return rows.map((row) => {
    const cells = row.split('\t');
    const cell = (name: string) => cells[columns.indexOf(name)] ?? '';
    const kind = cell('kind');
    const slug = cell('slug');
    return { kind, slug, url: cell('url'), html: readFileSync(join(folder, kind, `${slug}.html`), 'utf8') };
  });
}
