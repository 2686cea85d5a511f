import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Found } from '../scripts/browser/find.ts';
import { textsOf } from '../scripts/browser/texts.ts';
import { demoPages } from './pages.ts';
import type { Demo } from './server.ts';
import { openChromiumWalker } from './walk-chromium.ts';
import { openFirefoxWalker } from './walk-firefox.ts';
import type { Walker } from './walker.ts';

type Step = { what: string; seen: boolean; detail: string };
export type Walked = { seen: boolean; lines: string[] };

/** Notes whether something was seen; a step that fails is told and does not end the walk. */
async function look(steps: Step[], what: string, act: () => Promise<string | boolean>): Promise<string> {
  const detail = await act().catch((error: unknown) => {
    steps.push({
      what,
      seen: false,
      detail: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
    });
    return null;
  });
  if (detail === null) return '';
  steps.push({
    what,
    seen: detail !== false && detail !== '',
    detail: typeof detail === 'string' ? detail : '',
  });
  return typeof detail === 'string' ? detail : '';
}

async function walkPages(
  walker: Walker,
  { demo, folder, signal }: { demo: Demo; folder: string; signal: AbortSignal },
): Promise<Step[]> {
  const steps: Step[] = [];
  const picture = (name: string) => walker.screenshot(join(folder, `${name}.png`));
  await look(steps, 'the extension answers', () => walker.answers());
  const titles: string[] = [];
  for (const [index, page] of demoPages.slice(0, 3).entries()) {
    if (signal.aborted) return steps;
    const title = await look(steps, `${page.title}: a draft`, async () => {
      const found = await walker.capture(`${demo.origin}${page.path}`);
      await picture(`${index + 1}-draft`);
      return found;
    });
    titles.push(title);
    await look(steps, `${page.title}: the lesson is kept`, async () => {
      await walker.keep();
      await picture(`${index + 1}-kept`);
      return true;
    });
  }
  const onTimeline = new Set<string>();
  await look(steps, 'the timeline opens', async () => {
    for (const title of await walker.timeline()) onTimeline.add(title);
    await picture('4-timeline');
    return onTimeline.size > 0;
  });
  for (const title of titles)
    await look(steps, `on the timeline: ${title}`, async () => title !== '' && onTimeline.has(title));
  return steps;
}

/** What is worked on, or null as soon as the person stops it: nobody waits for the steps that are left. */
function untilStopped<T>(work: T | Promise<T>, signal: AbortSignal): Promise<T | null> {
  const stopped = new Promise<null>((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });
  return Promise.race([stopped, work]);
}

/**
 * Walks the loop on three pages of the demo in a browser nobody sees and writes screenshots and summary.json into
 * `folder`. `seen` is true only if every result was seen in the page.
 */
export async function walk(options: {
  browser: Found;
  extension: string;
  demo: Demo;
  folder: string;
  signal: AbortSignal;
}): Promise<Walked> {
  const { browser, extension, demo, folder, signal } = options;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const open = browser.kind === 'firefox' ? openFirefoxWalker : openChromiumWalker;
  const walker = await open({ browser, extension, text: textsOf(extension) });
  const walked = signal.aborted ? [] : walkPages(walker, { demo, folder, signal });
  const steps = await untilStopped(walked, signal);
  await walker.close();
  if (steps === null) return { seen: false, lines: [] };
  const seen = steps.every((step) => step.seen);
  writeFileSync(
    join(folder, 'summary.json'),
    `${JSON.stringify({ browser: browser.kind, seen, steps }, null, 2)}\n`,
  );
  return {
    seen,
    lines: steps.map(
      (step) => `${step.seen ? 'seen' : 'NOT SEEN'}  ${step.what}${step.detail ? ` (${step.detail})` : ''}`,
    ),
  };
}
