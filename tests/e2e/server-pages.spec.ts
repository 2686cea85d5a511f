import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { findChromium } from '../../scripts/browser/find.ts';
import { axeFindings } from './driver/axe.ts';
import { axeInBothThemes } from './driver/both-themes.ts';
import { teamServer } from './driver/team-server.ts';
import { teamWalk } from './driver/team-walk.ts';

let browser: Browser;
test.beforeAll(async () => {
  const found = await findChromium();
  if (found === null) throw new Error('no Chromium: set CHROME_PATH or run npx playwright install chromium');
  browser = await chromium.launch({ executablePath: found.path });
});
test.afterAll(() => browser.close());

const NARROW = { width: 360, height: 720 };
const WIDE = { width: 1280, height: 800 };

const outside = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Two people, each in a browser of their own, before a server nobody has set up. */
async function withPeople(
  script: boolean,
  work: (walk: Omit<Parameters<typeof teamWalk>[0], 'see'>) => Promise<void>,
): Promise<void> {
  const server = await teamServer();
  const options = { javaScriptEnabled: script, viewport: WIDE, locale: 'en-GB' };
  const [ada, bob] = [await browser.newContext(options), await browser.newContext(options)];
  try {
    await work({ server, ada, bob });
  } finally {
    await ada.close();
    await bob.close();
    await server.stop();
  }
}

test('on every page of the team server axe finds nothing in light and dark, and all of it fits 360 px', async () => {
  test.setTimeout(600_000);
  const faults: Record<string, string[]> = {};
  const seen: string[] = [];
  await withPeople(true, (walk) =>
    teamWalk({
      ...walk,
      see: async (name, page) => {
        seen.push(name);
        const found = await axeInBothThemes(page);
        await page.setViewportSize(NARROW);
        const by = await outside(page);
        if (by > 0) found.push(`${by} px are outside of 360`);
        found.push(...(await axeFindings(page)).map((finding) => `360 px: ${finding}`));
        await page.setViewportSize(WIDE);
        if (found.length > 0) faults[name] = found;
      },
    }),
  );
  expect(faults).toEqual({});
  expect(seen.length).toBeGreaterThan(35);
});

test('every page of the team server works without script', async () => {
  test.setTimeout(300_000);
  await withPeople(false, (walk) =>
    teamWalk({ ...walk, see: (_, page) => page.getByRole('heading', { level: 1 }).waitFor() }),
  );
});

test('a team is set up and a person signed in by keyboard alone, and the focus is always seen', async () => {
  test.setTimeout(120_000);
  await withPeople(true, async ({ server, ada }) => {
    const page = await ada.newPage();
    await page.goto(server.url + server.setup);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
    const ring = () =>
      page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineWidth);
    const to = async (label: string | RegExp, typed?: string) => {
      const wanted = typed === undefined ? page.getByRole('button', { name: label }) : page.getByLabel(label);
      for (let presses = 0; presses < 20; presses++) {
        await page.keyboard.press('Tab');
        expect(await ring()).toBe('2px');
        if (await wanted.first().evaluate((element) => element === document.activeElement)) break;
      }
      await expect(wanted.first()).toBeFocused();
      if (typed !== undefined) await page.keyboard.type(typed);
    };
    await to('Make account and team');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toBeFocused();
    await to('Name of the team', 'Harbour');
    await to('Your name', 'Ada');
    await to('E-mail address', 'ada@example.com');
    await to('Password', 'correct horse battery');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await to('E-mail address', 'ada@example.com');
    await to('Password', 'correct horse battery');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Your teams' }).waitFor();
  });
});
