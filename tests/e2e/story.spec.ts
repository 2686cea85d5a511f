import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { installIn } from '../../scripts/browser/chromium.ts';
import { startChromium } from '../../scripts/browser/start-chromium.ts';
import { root } from '../../scripts/run-part.ts';
import { castOf, type Step, storyServer } from './driver/story/scene.ts';
import { story } from './driver/story/story.ts';
import { inTheme } from './driver/tour.ts';
import { expect, test } from './fixtures.ts';

// SCREENSHOTS=1 renews the README's pictures; otherwise none is taken.
const TAKES = process.env.SCREENSHOTS === '1';
const folder = join(root, 'docs/screenshots');

/** In which theme a moment of the story is shown. */
const THEMES: Record<string, 'light' | 'dark'> = {
  submit: 'light',
  review: 'dark',
  changes: 'light',
  approve: 'light',
  library: 'dark',
};

test('a lesson captured by one person becomes the team’s by another’s decision, and what must be refused is', async ({
  browserFound,
  extension,
  demo,
  driven,
  text,
  servers,
}) => {
  test.setTimeout(300_000);
  const server = await storyServer();
  servers.push(server.url);
  const cast = castOf(server);
  const others = await Promise.all(
    ['owner', 'reader'].map(() =>
      startChromium({ browser: browserFound, headless: true, colorScheme: 'light', locale: 'en-GB' }),
    ),
  );
  const seen: string[] = [];
  const step: Step = (what, act) =>
    test.step(what, async () => {
      expect(await act()).not.toBe('');
      seen.push(what);
    });
  try {
    const [ofOwner, ofReader] = await Promise.all(others.map((started) => installIn(started, extension)));
    if (ofOwner === undefined || ofReader === undefined) throw new Error('a browser is missing');
    const scene = {
      ...{ server, text, demo },
      async picture(name: string, page: Parameters<typeof inTheme>[0]) {
        const theme = THEMES[name];
        if (!TAKES || theme === undefined) return;
        mkdirSync(folder, { recursive: true });
        // A short page: half of a window would stand empty below it.
        if (name === 'library') await page.setViewportSize({ width: 1_280, height: 560 });
        await inTheme(page, theme);
        await page.screenshot({ path: join(folder, `story-${name}-${theme}.png`) });
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: null });
      },
    };
    const actors = {
      owner: { person: cast.owner, driven: ofOwner },
      author: { person: cast.author, driven },
      reader: { person: cast.reader, driven: ofReader },
    };
    await story(scene, actors, step);
    for (const other of [ofOwner, ofReader]) {
      const { violations } = await other.watched();
      expect(violations).toEqual([]);
      await other.close();
    }
  } finally {
    for (const started of others) await started.end();
    await server.close();
  }
  expect(seen.filter((what) => what.startsWith('refused:'))).toHaveLength(3);
});
