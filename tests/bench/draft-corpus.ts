import { JSDOM } from 'jsdom';
import { embedded } from '../../lib/draft/embedded.ts';
import { runDraft } from '../../lib/draft/run.ts';
import type { Capture } from '../../lib/model/capture.ts';
import type { Proposal } from '../../lib/model/draft.ts';
import { uuidv7 } from '../../lib/model/id.ts';
import { claimsOf } from '../../lib/model/lesson-claims.ts';
import { itemBreaches } from '../../lib/rules/item-rules.ts';
import { packFor } from '../../lib/text/pack-for.ts';
import { captureOf, windowOfCaptures } from '../attacks/capture.ts';
import { type CorpusPage, corpusPages } from './corpus.ts';
import { verbatimIn } from './verbatim.ts';

let made = 0;
const newId = () => uuidv7(++made, new Uint8Array(16));

const COLOURS: ReadonlyMap<string | symbol, string> = new Map([
  ['color', 'rgb(0, 0, 0)'],
  ['webkitTextFillColor', 'rgb(0, 0, 0)'],
  ['backgroundColor', 'rgb(255, 255, 255)'],
]);

// jsdom does not resolve a colour given by a custom property, and the walk takes such text for hidden.
async function seeAllText(): Promise<void> {
  const view = await windowOfCaptures();
  const computed = view.getComputedStyle.bind(view);
  view.getComputedStyle = (element) =>
    new Proxy(computed(element), { get: (style, name) => COLOURS.get(name) ?? Reflect.get(style, name) });
}

async function captured({ html, url }: CorpusPage): Promise<{ capture: Capture; words: string } | null> {
  try {
    const words = new JSDOM(html).window.document.body.textContent;
    return { capture: await captureOf(html, url), words };
  } catch (error) {
    console.log(`  ${error}`);
    return null;
  }
}

function told({ content, suggestions, cautions, notes }: Proposal): string[] {
  const { body } = content;
  const lines = [
    `title      ${content.title}`,
    `situation  ${content.situation}`,
    `insight    ${content.insight?.text ?? '-'}`,
  ];
  if (body.kind === 'how-to') {
    lines.push(
      ...body.steps.map(
        ({ claim, caution }) => `step       ${claim.text}${caution ? ` !! ${caution.text}` : ''}`,
      ),
    );
  }
  if (body.kind === 'decision-guide')
    lines.push(...body.branches.map((one) => `branch     ${one.if} -> ${one.then.text}`));
  if (body.kind === 'concept') {
    lines.push(`definition ${body.definition?.text ?? '-'}`);
    lines.push(...body.examples.map(({ text }) => `example    ${text}`));
    lines.push(...body.nonExamples.map(({ text }) => `not        ${text}`));
  }
  lines.push(...content.mistakes.map(({ text }) => `mistake    ${text}`));
  lines.push(...cautions.map(({ text }) => `caution    ${text}`));
  lines.push(
    `more       ${suggestions.map(({ title }) => title).join(' / ')}`,
    `notes      ${notes.join(', ')}`,
  );
  for (const check of content.checks) {
    lines.push(`${check.made}: ${check.scenario}`, `  ${check.question}`);
    lines.push(
      ...check.options.map(({ text, right, rationale }) => `  ${right ? '*' : '-'} ${text}   [${rationale}]`),
    );
  }
  return lines.map((line) => `    ${line}`);
}

const TARGET = /^(?:docs|readability|confluence)/;

type Figures = { claims: number; checks: number; verbatim: boolean; breaches: number; counts: boolean };

async function measure(page: CorpusPage, verbose: boolean): Promise<Figures | null> {
  console.log(`${page.kind}/${page.slug}`);
  const found = await captured(page);
  if (found === null) return null;
  const before = performance.now();
  const drafted = await runDraft(embedded, { capture: found.capture, skills: [], newId });
  const ms = Math.round(performance.now() - before);
  if (!drafted.ok) return null;
  const { content } = drafted.value;
  const claims = claimsOf(content);
  const quotes = claims.flatMap(({ support }) => (support.kind === 'quote' ? [support.selector.exact] : []));
  const verbatim = quotes.filter(verbatimIn(found.words, found.capture)).length;
  const pack = packFor(found.capture.language);
  const breaches = content.checks.flatMap((check) =>
    itemBreaches(check, { pack }).filter(({ level }) => level === 'block'),
  );
  const { words } = found.capture.coverage;
  console.log(
    `  ${content.body.kind}, ${words} words, ${claims.length} claims, ${verbatim}/${quotes.length} quotes verbatim, ` +
      `${content.checks.length} checks, ${breaches.length} breaches, tier ${content.tier.value} ${content.tier.signs.join(' ')}, ${ms} ms`,
  );
  if (verbose) console.log(told(drafted.value).join('\n'));
  return {
    claims: quotes.length,
    checks: content.checks.length,
    verbatim: verbatim === quotes.length,
    breaches: breaches.length,
    counts: TARGET.test(page.kind) && words >= 150,
  };
}

const share = (pages: readonly Figures[], holds: (page: Figures) => boolean): string =>
  `${pages.filter(holds).length}/${pages.length}`;

/** Drafts every page of a corpus folder (first argument; further ones: slugs) through jsdom and tells what came out. */
async function main([folder, ...slugs]: readonly string[]): Promise<void> {
  await seeAllText();
  const figures: Figures[] = [];
  for (const page of corpusPages(folder === 'demo' ? undefined : folder)) {
    if (slugs.length > 0 && !slugs.includes(page.slug)) continue;
    const found = await measure(page, true);
    if (found !== null && (found.counts || folder === 'demo')) figures.push(found);
  }
  console.log(`pages that count: ${figures.length}`);
  console.log(`three claims and more: ${share(figures, ({ claims }) => claims >= 3)}`);
  console.log(`one check and more: ${share(figures, ({ checks }) => checks >= 1)}`);
  console.log(`all quotes verbatim: ${share(figures, ({ verbatim }) => verbatim)}`);
  console.log(`no item rule broken: ${share(figures, ({ breaches }) => breaches === 0)}`);
}

await main(process.argv.slice(2));
