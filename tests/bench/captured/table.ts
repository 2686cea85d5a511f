import { quantile } from '../quantile.ts';
import type { CapturedPage } from './captured-page.ts';

const percent = (shares: readonly (number | null)[]): string => {
  const known = shares.filter((share) => share !== null);
  return known.length === 0
    ? '-'
    : `${((100 * known.reduce((sum, share) => sum + share, 0)) / known.length).toFixed(1)}%`;
};

const ms = (times: readonly number[]): string =>
  `${quantile(times, 0.5).toFixed(0)} / ${quantile(times, 0.95).toFixed(0)}`;

const titles = (pages: readonly { titleOk: boolean | null }[]): string => {
  const asked = pages.filter(({ titleOk }) => titleOk !== null);
  return `${asked.filter(({ titleOk }) => titleOk).length}/${asked.length}`;
};

/** One row: a kind of page, or all of them; recall and leaks are means over its pages. */
function cells(name: string, pages: readonly CapturedPage[]): string[] {
  const peer = (which: 'readability' | 'defuddle') => pages.map(({ peers }) => peers[which]);
  const [readability, defuddle] = [peer('readability'), peer('defuddle')];
  return [
    name,
    String(pages.length),
    ...[pages, readability, defuddle].flatMap((group) => [
      percent(group.map(({ recall }) => recall)),
      percent(group.map(({ leaks }) => leaks)),
      titles(group),
      ms(group.map((one) => one.ms)),
    ]),
    ms(pages.map(({ peers }) => peers.walk.ms)),
  ];
}

const HEAD = ['recall', 'leaks', 'titles', 'ms p50/p95'];
const COLUMNS = [
  'kind',
  'pages',
  ...HEAD,
  ...HEAD.map((name) => `R ${name}`),
  ...HEAD.map((name) => `d ${name}`),
  'walk ms',
];

/** A table by kind: ours, Readability with turndown (R), defuddle (d), a bare walk; then what each page lacks. */
export function tableOf(pages: readonly CapturedPage[]): string[] {
  const kinds = [...new Set(pages.map(({ kind }) => kind))];
  const rows = [
    COLUMNS,
    ...kinds.map((kind) =>
      cells(
        kind,
        pages.filter((page) => page.kind === kind),
      ),
    ),
    cells('all', pages),
  ];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const ratio = (part: (page: CapturedPage) => number) => quantile(pages.map(part), 0.5).toFixed(2);
  return [
    ...lines,
    '',
    `ours / defuddle, p50 over the pages: ${ratio(({ ms: took, peers }) => took / peers.defuddle.ms)}`,
    `ours / bare walk, p50 over the pages: ${ratio(({ ms: took, peers }) => took / peers.walk.ms)}`,
    `with redaction and hashing / defuddle, p50 over the pages: ${ratio(({ msWhole, peers }) => msWhole / peers.defuddle.ms)}`,
    `ms from the click to the stored capture, p50 / p95: ${ms(pages.flatMap(({ msStored }) => msStored ?? []))}`,
    ...pages.flatMap(({ kind, slug, error, missing, leaked }) => [
      ...(error === null ? [] : [`${kind}/${slug}: ${error.kind}`]),
      ...missing.map((words) => `${kind}/${slug} misses: ${words}`),
      ...leaked.map((words) => `${kind}/${slug} leaks: ${words}`),
    ]),
  ];
}
