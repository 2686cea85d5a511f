import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Found } from '../scripts/browser/find.ts';
import type { Actor, Scene, Step } from '../tests/e2e/driver/story/scene.ts';
import { story } from '../tests/e2e/driver/story/story.ts';
import { inTheme } from '../tests/e2e/driver/tour.ts';
import type { Demo } from './server.ts';
import { openStage } from './stage.ts';
import { type Steps, untilStopped } from './steps.ts';

type Options = {
  browser: Found;
  extension: string;
  demo: Demo;
  folder: string;
  say: (line: string) => void;
  signal: AbortSignal;
};

/** In which theme a moment of the story is shown. */
const THEMES: Record<string, 'light' | 'dark'> = { review: 'dark', library: 'dark' };

async function pictureOf(name: string, page: Page, folder: string): Promise<void> {
  const theme = THEMES[name] ?? 'light';
  // A short page: half of a window would stand empty below it.
  if (name === 'library') await page.setViewportSize({ width: 1_280, height: 560 });
  await inTheme(page, theme);
  await page.screenshot({ path: join(folder, `story-${name}-${theme}.png`) });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: null });
}

/** A step of the story rests on those before it: the first that was not seen ends it. */
class NotSeen extends Error {}

/** Says how many browsers broke no rule of their own and asked nobody but the team's server; throws what one of them did. */
async function unharmed(actors: readonly Actor[], { server }: Scene): Promise<string> {
  for (const { driven } of actors) {
    const { violations, outside } = await driven.watched();
    const wrong = [
      ...violations,
      ...outside.filter((said) => !said.includes(` asked for ${server.url}/v1/`)),
    ];
    if (wrong.length > 0) throw new Error(wrong.join('; '));
  }
  return `${actors.length} browsers`;
}

/** Walks the story of a team lesson in three browsers nobody sees, with a picture of its moments in `folder`. */
export async function walkStory({ folder, say, signal, ...rest }: Options, steps: Steps): Promise<void> {
  if (rest.browser.kind === 'firefox') {
    const why = 'it is walked in Chromium, Chrome and Edge';
    await steps.look('the story of a team lesson', () => Promise.reject(new Error(why)));
    return;
  }
  const stage = await openStage({
    ...rest,
    roles: ['owner', 'author', 'reader'],
    picture: (name, page) => pictureOf(name, page, folder),
  });
  say(`The team's server: ${stage.scene.server.url}`);
  const look: Step = async (what, act) => {
    if ((await steps.look(what, act)) === null) throw new NotSeen(what);
  };
  const walked = (async () => {
    await story(stage.scene, stage.actors, look);
    await look('no browser went or ran where it must not', () =>
      unharmed(Object.values(stage.actors), stage.scene),
    );
  })().catch((error: unknown) => {
    if (!(error instanceof NotSeen) && !signal.aborted) throw error;
  });
  try {
    await untilStopped(walked, signal);
  } finally {
    await stage.close();
  }
}
