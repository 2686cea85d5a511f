import type { Page } from '@playwright/test';
import { claimsOf } from '../../lib/lesson/claims.ts';
import { openSuggestions } from '../../lib/lesson/suggested.ts';
import { LessonRevised } from '../../lib/model/event.ts';
import type { Problem } from '../../lib/model/problem.ts';
import { confirmSkill, fillGaps, save, takeSuggestions } from '../../scripts/browser/loop.ts';
import { openRig, openSaved, type Rig, type Taken, take } from '../../scripts/browser/rig.ts';
import { storedRow } from '../../scripts/browser/stored.ts';
import { type CorpusPage, corpusPages } from './corpus.ts';
import type { Bench } from './types.ts';
import { verbatimIn } from './verbatim.ts';

type Measured = {
  kind: string;
  slug: string;
  error: Problem | null;
  words: number;
  blocks: number;
  claims: number;
  quotes: number;
  quotesVerbatim: number;
  /** Questions that rules suggested, and those of them the player took. */
  suggested: number;
  taken: number;
  /** Checks of the lesson that was kept. */
  checks: number;
  onTimeline: boolean;
  msCapture: number;
  msDraft: number;
};

const NOTHING = {
  error: null,
  words: 0,
  blocks: 0,
  claims: 0,
  quotes: 0,
  quotesVerbatim: 0,
  suggested: 0,
  taken: 0,
  checks: 0,
  onTimeline: false,
  msCapture: 0,
  msDraft: 0,
};

function figures({
  capture,
  draft,
  words,
  msCapture,
  msDraft,
}: Taken): Omit<Measured, 'kind' | 'slug' | 'onTimeline' | 'checks' | 'taken'> {
  const claims = claimsOf(draft.proposal.content);
  const quotes = claims.flatMap(({ support }) => (support.kind === 'quote' ? [support.selector.exact] : []));
  const verbatim = quotes.filter(verbatimIn(words, capture));
  return {
    error: null,
    words: capture.coverage.words,
    blocks: capture.coverage.blocks,
    claims: claims.length,
    quotes: quotes.length,
    quotesVerbatim: quotes.length === 0 ? 100 : Math.floor((100 * verbatim.length) / quotes.length),
    suggested: openSuggestions(draft).length,
    msCapture,
    msDraft,
  };
}

/** Looks for the lesson's own line in the log of the rendered timeline. */
async function seenOnTimeline(timeline: Page, lesson: string): Promise<boolean> {
  await timeline.reload();
  return timeline
    .locator(`a[href="#lesson/${lesson}"]`)
    .first()
    .waitFor({ timeout: 10_000 })
    .then(
      () => true,
      () => false,
    );
}

/** Keeps the draft in the panel as a person does, with the questions that are suggested; gives the lesson's id and its checks. */
async function keep({ panel, own, text }: Rig, title: string) {
  await fillGaps(panel, text, title);
  const taken = await takeSuggestions(panel, text);
  await confirmSkill(panel, text);
  await save(panel, text);
  const event = LessonRevised.parse(await storedRow(own, { table: 'events', id: null }));
  return { lesson: event.body.lesson, taken, checks: event.body.content.checks.length };
}

async function measure(rig: Rig, timeline: Page, page: CorpusPage): Promise<Partial<Measured>> {
  const tab = await openSaved(rig, page);
  try {
    const taken = await take(rig, tab);
    if (!taken.ok) return { error: taken.problem };
    const measured = figures(taken.value);
    const { lesson, ...checks } = await keep(rig, taken.value.capture.title);
    return { ...measured, ...checks, onTimeline: await seenOnTimeline(timeline, lesson) };
  } finally {
    await tab.close();
  }
}

const unexpected = (error: unknown): Problem => ({
  kind: 'unexpected',
  detail: error instanceof Error ? error.message : String(error),
});

/** Takes every page of a corpus through the built extension: capture, draft, save, timeline. A page that fails is told. */
async function run(folder: string | undefined): Promise<{ pages: Measured[] }> {
  const pages: Measured[] = [];
  let rig = await openRig();
  let timeline = await rig.driven.openPage('timeline.html');
  for (const page of corpusPages(folder)) {
    const found = await measure(rig, timeline, page).catch((error: unknown) => ({
      error: unexpected(error),
    }));
    pages.push({ kind: page.kind, slug: page.slug, ...NOTHING, ...found });
    console.error(`${page.kind}/${page.slug} ${found.error === null ? 'ok' : JSON.stringify(found.error)}`);
    if (found.error?.kind !== 'unexpected') continue;
    // Whatever went wrong, the next page starts from a fresh browser.
    await rig.driven.close();
    rig = await openRig();
    timeline = await rig.driven.openPage('timeline.html');
  }
  await rig.driven.close();
  return { pages };
}

const line = (page: Measured): string =>
  [
    `${page.kind}/${page.slug}`.padEnd(48),
    `${page.words} words`.padStart(12),
    `${page.claims} claims`.padStart(10),
    `${page.quotesVerbatim} %`.padStart(6),
    `${page.suggested} suggested, ${page.taken} taken`.padStart(21),
    `${page.checks} checks`.padStart(9),
    `${page.msCapture} + ${page.msDraft} ms`.padStart(16),
    page.onTimeline ? 'kept' : JSON.stringify(page.error),
  ].join(' ');

/** The whole loop on every page of a corpus, in real Chromium with the built extension. */
export const loop: Bench<{ pages: Measured[] }> = {
  run: ({ corpus }) => run(corpus),
  lines: ({ pages }) => pages.map(line),
};
