import { join } from 'node:path';
import type { Found } from '../scripts/browser/find.ts';
import { story } from '../tests/e2e/driver/story/story.ts';
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

/** A step of the story rests on those before it: the first that was not seen ends it. */
class NotSeen extends Error {}

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
    async picture(name, page) {
      await page.screenshot({ path: join(folder, `team-${name}.png`) });
    },
  });
  say(`The team's server: ${stage.scene.server.url}`);
  const walked = story(stage.scene, stage.actors, async (what, act) => {
    if ((await steps.look(what, act)) === null) throw new NotSeen(what);
  }).catch((error: unknown) => {
    if (!(error instanceof NotSeen) && !signal.aborted) throw error;
  });
  try {
    await untilStopped(walked, signal);
  } finally {
    await stage.close();
  }
}
