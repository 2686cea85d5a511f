import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Found } from '../scripts/browser/find.ts';
import { textsOf } from '../scripts/browser/texts.ts';
import { DUE, keptBefore, pathOf, TIP_PAGES } from './kept-before.ts';
import { demoPages } from './pages.ts';
import type { Demo } from './server.ts';
import { type Steps, stepsFor, untilStopped } from './steps.ts';
import { openChromiumWalker } from './walk-chromium.ts';
import { openFirefoxWalker } from './walk-firefox.ts';
import { walkStory } from './walk-story.ts';
import type { Walker } from './walker.ts';

/** The page that lays down a value for each of its cases, and what its draft asks for by itself. */
const ASKS = {
  title: 'Rate limits',
  answer: 'Wait 2 seconds and double the wait after every further refusal',
};

async function walkPages(
  walker: Walker,
  { demo, folder, signal, steps }: { demo: Demo; folder: string; signal: AbortSignal; steps: Steps },
): Promise<void> {
  const { look } = steps;
  const picture = (name: string) => walker.screenshot(join(folder, `${name}.png`));
  await look('the extension answers', () => walker.answers());
  const titles: string[] = [];
  for (const [index, page] of demoPages.slice(0, 3).entries()) {
    if (signal.aborted) return;
    const title = await look(`${page.title}: a draft`, async () => {
      const found = await walker.capture(`${demo.origin}${page.path}`);
      await picture(`${index + 1}-draft`);
      return found;
    });
    titles.push(title ?? '');
    if (page.title === ASKS.title)
      await look(`${page.title}: the draft asks what the page lays down`, async () => {
        const answer = await walker.asks(ASKS.answer);
        await picture(`${index + 1}-question`);
        return answer;
      });
    await look(`${page.title}: the lesson is kept`, async () => {
      await walker.keep();
      await picture(`${index + 1}-kept`);
      return true;
    });
  }
  const onTimeline = new Set<string>();
  await look('the timeline opens', async () => {
    for (const title of await walker.timeline()) onTimeline.add(title);
    await picture('4-timeline');
    return onTimeline.size > 0;
  });
  for (const title of titles)
    await look(`on the timeline: ${title}`, async () => title !== '' && onTimeline.has(title));
}

/** Two lessons that were kept a day ago: beside which page one is shown, beside which none, and what is due today. */
async function walkTips(
  walker: Walker,
  { demo, folder, signal, steps }: { demo: Demo; folder: string; signal: AbortSignal; steps: Steps },
): Promise<void> {
  const { look } = steps;
  const at = (title: string) => `${demo.origin}${pathOf(title)}`;
  if (signal.aborted) return;
  await look(`${DUE} lessons kept a day ago are brought in`, async () => {
    await walker.bring(keptBefore(demo, Date.now()));
    return true;
  });
  await look(`a tip beside "${TIP_PAGES.fits}"`, async () => {
    const why = await walker.tip(at(TIP_PAGES.fits), TIP_PAGES.lesson);
    await walker.screenshot(join(folder, '5-tip.png'));
    return why;
  });
  await look(`no tip beside "${TIP_PAGES.fitsNone}"`, () => walker.noTip(at(TIP_PAGES.fitsNone)));
  await look(`practice has ${DUE} questions due`, async () => {
    const said = await walker.due(DUE);
    await walker.screenshot(join(folder, '6-practice.png'));
    return said;
  });
}

/**
 * Walks the loop on three pages of the demo, then tips and practice, and then the story of a team lesson, in browsers nobody sees; says each step as
 * soon as it was seen and writes screenshots and summary.json into `folder`. True only if every step was seen in the page.
 */
export async function walk(options: {
  browser: Found;
  extension: string;
  demo: Demo;
  folder: string;
  say: (line: string) => void;
  signal: AbortSignal;
}): Promise<boolean> {
  const { browser, extension, demo, folder, say, signal } = options;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const steps = stepsFor(say, signal);
  say('Walking the loop on three pages ...');
  const open = browser.kind === 'firefox' ? openFirefoxWalker : openChromiumWalker;
  const walker = await open({ browser, extension, text: textsOf(extension) });
  try {
    const given = { demo, folder, signal, steps };
    await untilStopped(
      walkPages(walker, given).then(() => walkTips(walker, given)),
      signal,
    );
  } finally {
    await walker.close();
  }
  if (signal.aborted) return false;
  say('Walking the story of a team lesson ...');
  await walkStory(options, steps);
  if (signal.aborted) return false;
  const seen = steps.all.every((step) => step.seen);
  const summary = { browser: browser.kind, seen, steps: steps.all };
  writeFileSync(join(folder, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  return seen;
}
