import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../../scripts/run-part.ts';
import { axeFindings } from './driver/axe.ts';
import { axeInBothThemes } from './driver/both-themes.ts';
import { tooSmall } from './driver/too-small.ts';
import { inTheme, SCREENS, tour } from './driver/tour.ts';
import { tooWide } from './driver/width.ts';
import { expect, test } from './fixtures.ts';

/** The screens the README shows; of the others no picture is written into docs. */
const SHOWN = ['popup-first-run', 'panel-ready', 'panel-check-answered', 'panel-tips', 'timeline', 'lessons'];

/** So high the picture of a screen that is mostly empty below is, in pixels. */
const CUT: Record<string, number> = { 'panel-tips': 260 };

// SCREENSHOTS=1 renews the README's pictures; otherwise they go where test output goes.
const folder = join(root, process.env.SCREENSHOTS === '1' ? 'docs/screenshots' : 'test-results/screenshots');

async function picture(name: string, page: Page): Promise<string[]> {
  const made: string[] = [];
  for (const theme of ['dark', 'light'] as const) {
    await inTheme(page, theme);
    const path = join(folder, `${name}-${theme}.png`);
    const width = await page.evaluate(() => window.innerWidth);
    const height = CUT[name];
    await page.screenshot({ path, ...(height === undefined ? {} : { clip: { x: 0, y: 0, width, height } }) });
    if (statSync(path).size > 4_000) made.push(`${name} ${theme}`);
  }
  return made;
}

// One walk over all screens serves three questions, since the way to them takes longer than the looking.
test('on every screen axe finds nothing in light and dark, all of it fits a sidebar of 250 pixels and a window at 200 % zoom, and what the README shows can be pictured', async ({
  driven,
  visit,
  text,
  slowModel: model,
}) => {
  test.setTimeout(900_000);
  mkdirSync(folder, { recursive: true });
  const faults: Record<string, string[]> = {};
  const wide: Record<string, string[]> = {};
  const small: Record<string, string[]> = {};
  const pictured: string[] = [];
  const seen: string[] = [];
  await tour({ driven, visit, text, model }, async ({ name, page }) => {
    seen.push(name);
    if (SHOWN.includes(name)) pictured.push(...(await picture(name, page)));
    const findings = await axeInBothThemes(page);
    if (findings.length > 0) faults[name] = findings;
    // The browser never makes a popup narrower than the popup itself is.
    const outside = name.startsWith('popup') ? [] : await tooWide(page);
    if (outside.length > 0) wide[name] = outside;
    const unhit = await tooSmall(page);
    if (unhit.length > 0) small[name] = unhit;
  });
  expect.soft(faults).toEqual({});
  expect.soft(wide).toEqual({});
  expect.soft(small).toEqual({});
  expect.soft(pictured.sort()).toEqual(SHOWN.flatMap((name) => [`${name} dark`, `${name} light`]).sort());
  expect(seen).toEqual(SCREENS);
});

test('for a person who wants no motion a change of theme is over at once, on every element', async ({
  driven,
}) => {
  const page = await driven.openPage('welcome.html');
  await page.getByRole('heading').first().waitFor();
  await inTheme(page, 'light');
  const moving = await page.evaluate(async () => {
    document.documentElement.style.colorScheme = 'dark';
    await new Promise((resolve) => requestAnimationFrame(resolve));
    return document.getAnimations().length;
  });
  expect(moving).toBe(0);
});

test('axe would find words too pale in dark', async ({ driven }) => {
  const page = await driven.openPage('welcome.html');
  await page.getByRole('heading').first().waitFor();
  await inTheme(page, 'dark');
  expect(await axeFindings(page, ['color-contrast'])).toEqual([]);
  await page.evaluate(() => {
    const heading = document.querySelector('h1');
    if (heading !== null) heading.setAttribute('class', 'text-line');
    document.documentElement.style.setProperty('--color-text', '#333');
  });
  expect((await axeFindings(page, ['color-contrast'])).join()).toContain('color-contrast');
});

test('axe would find a button without a name, and a word without a place to break would be found too wide', async ({
  driven,
}) => {
  const page = await driven.openPage('welcome.html');
  await page.getByRole('heading').first().waitFor();
  expect(await tooWide(page)).toEqual([]);
  await page.evaluate(() => {
    const word = document.createElement('p');
    word.textContent = 'w'.repeat(60);
    word.setAttribute('class', 'whitespace-nowrap');
    document.querySelector('main')?.append(document.createElement('button'), word);
  });
  expect((await axeFindings(page)).join()).toContain('button-name');
  expect((await tooWide(page)).join()).toContain('250 px: the page by');
});

test('axe would find a control too small and too near to another to be hit by a finger', async ({
  driven,
}) => {
  const page = await driven.openPage('welcome.html');
  await page.getByRole('heading').first().waitFor();
  const small = () =>
    axeFindings(page).then((found) => found.filter((line) => line.startsWith('target-size')));
  expect(await small()).toEqual([]);
  await page.evaluate(() => {
    const near = document.createElement('div');
    for (const name of ['one', 'two']) {
      const button = document.createElement('button');
      button.setAttribute('aria-label', name);
      Object.assign(button.style, { display: 'block', width: '16px', height: '16px', background: 'black' });
      near.append(button);
    }
    document.querySelector('main')?.append(near);
  });
  expect(await small()).toHaveLength(1);
});
