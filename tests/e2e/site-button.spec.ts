import { type Browser, chromium, type Locator, type Page } from '@playwright/test';
import { axeFindings } from './driver/axe.ts';
import { acts, READY, sitePage, WORDS } from './driver/site-page.ts';
import { hostOn, seen } from './driver/sites.ts';
import { test as base, expect } from './fixtures.ts';

type Given = Omit<Parameters<typeof sitePage>[1], 'extension' | 'html'> & { html?: string };

const PAGE =
  '<html lang="en"><title>Gate</title><main><h1>Gate</h1><a href="#a">First</a> <a href="#b">Last</a></main>';

/** The button of an enabled site alone, in a page of any kind. */
const test = base.extend<{ plain: Browser; show: (given?: Given) => Promise<Page> }>({
  plain: async ({ browserFound }, use) => {
    const browser = await chromium.launch({ executablePath: browserFound.path, chromiumSandbox: false });
    await use(browser);
    await browser.close();
  },
  show: async ({ plain, extension }, use) =>
    use(async (given) => {
      const page = await sitePage(plain, { html: PAGE, ...given, extension });
      await seen(page);
      return page;
    }),
});

const capture = (page: Page) => page.getByRole('button', { name: WORDS.capture });
const hide = (page: Page) => page.getByRole('button', { name: WORDS.hide });
const toast = (page: Page) => hostOn(page).getByRole('status');
const style = (element: Locator, name: string): Promise<string> =>
  element.evaluate((found, property) => getComputedStyle(found).getPropertyValue(property), name);

/** How far an element reaches out of the window, in CSS px. */
const outside = (element: Locator): Promise<number> =>
  element.evaluate((found) => {
    const { left, top, right, bottom } = found.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    return Math.max(0, -left, -top, right - clientWidth, bottom - clientHeight);
  });

/** What the page draws before, after and behind the element that holds what is ours. */
const drawn = (host: Locator): Promise<string[]> =>
  host.evaluate((found) =>
    ['::before', '::after', '::backdrop'].map((pseudo) => {
      const { content, display } = getComputedStyle(found, pseudo);
      return pseudo === '::backdrop' ? display : content;
    }),
  );

test('a rule of the page for every element draws nothing before, after or behind the button', async ({
  show,
}) => {
  const html = PAGE.replace(
    '<main>',
    '<style>*::before, *::after, *::backdrop { content: "Win" !important; display: block !important; position: fixed !important; inset: 0 !important; background: red !important }</style><main>',
  );
  const page = await show({ html });
  expect(await drawn(hostOn(page))).toEqual(['none', 'none', 'none']);
  expect(await drawn(page.locator('h1'))).toEqual(['"Win"', '"Win"', 'block']);
});

test('the keyboard reaches the button after the page, sees where it is, and presses it', async ({ show }) => {
  const page = await show();
  for (const _ of ['First', 'Last', WORDS.capture]) await page.keyboard.press('Tab');
  await expect(capture(page)).toBeFocused();
  expect(await style(capture(page), 'outline')).toContain('solid 2px');
  await page.keyboard.press('Enter');
  await expect.poll(() => acts(page)).toEqual([{ type: 'site.capture' }]);
  await page.keyboard.press('Tab');
  await expect(hide(page)).toBeFocused();
  expect(await style(hide(page), 'outline')).toContain('solid 2px');
  expect(await style(capture(page), 'outline-style')).toBe('none');
  await page.keyboard.press('Space');
  await expect.poll(() => acts(page)).toContainEqual({ type: 'site.hide' });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('link', { name: 'Last' })).toBeFocused();
});

test('what it says is read out, goes with Escape, and after a minute asks for another click', async ({
  show,
  plain,
}) => {
  const context = await plain.newContext();
  await context.clock.install();
  const page = await show({ in: context });
  await capture(page).click();
  await expect(toast(page)).toHaveText(String(READY.now));
  await page.clock.fastForward(59_000);
  await expect(toast(page)).toHaveText(String(READY.now));
  await page.clock.fastForward(2_000);
  await expect(toast(page)).toHaveText(String(READY.later));
  await page.clock.fastForward(61_000);
  await expect(toast(page)).toHaveText('');

  await capture(page).click();
  await expect(toast(page)).toHaveText(String(READY.now));
  await page.keyboard.press('Escape');
  await expect(toast(page)).toHaveText('');
  expect(await acts(page)).toHaveLength(2);
});

test('in both themes nothing about the button and its words is hard to read', async ({ show }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await show({ context: { colorScheme } });
    await capture(page).click();
    await expect(toast(page)).not.toHaveText('');
    expect(await axeFindings(page)).toEqual([]);
    await page.close();
  }
});

test('in forced colours its edge, its words and the focus are seen', async ({ show }) => {
  const page = await show({ context: { forcedColors: 'active' } });
  const group = page.getByRole('group', { name: WORDS.name });
  expect(await style(group, 'border-top-style')).toBe('solid');
  expect(await style(group, 'border-top-color')).not.toBe(await style(group, 'background-color'));
  expect(await style(capture(page), 'color')).not.toBe(await style(group, 'background-color'));
  await capture(page).focus();
  await page.keyboard.press('ArrowUp');
  expect(await style(capture(page), 'outline')).toContain('solid 2px');
});

test('nothing about it moves by itself', async ({ show }) => {
  const page = await show();
  await capture(page).hover();
  await capture(page).click();
  await capture(page).press('ArrowLeft');
  const moving = () =>
    hostOn(page).evaluate((host) => {
      const inside = [host, ...(host.shadowRoot?.querySelectorAll('*') ?? [])];
      return inside.filter((each) => {
        const { animationName, transitionDuration } = getComputedStyle(each);
        return animationName !== 'none' || transitionDuration !== '0s' || each.getAnimations().length > 0;
      }).length;
    });
  expect(await moving()).toBe(0);
  await hostOn(page).evaluate((host) =>
    (host as HTMLElement).style.setProperty('transition', 'right 1s', 'important'),
  );
  expect(await moving(), 'a planted motion is seen').toBe(1);
});

const CORNERS = [
  { right: 0, bottom: 0 },
  { right: 9_999, bottom: 0 },
  { right: 0, bottom: 9_999 },
  { right: 9_999, bottom: 9_999 },
  { right: 90, bottom: 110 },
];

test('in a window of 320 by 256 pixels, as at a zoom of 400 %, button and words stay inside wherever it was put', async ({
  show,
}) => {
  for (const place of CORNERS) {
    const page = await show({ hello: { place }, context: { viewport: { width: 320, height: 256 } } });
    expect(await outside(hostOn(page))).toBe(0);
    await capture(page).click();
    await expect(toast(page)).toHaveText(String(READY.now));
    expect(await outside(toast(page)), JSON.stringify(place)).toBe(0);
    await page.close();
  }
});

test('a window that was small for a while leaves the button where the person put it', async ({ show }) => {
  const page = await show({ hello: { place: { right: 600, bottom: 300 } } });
  const before = await hostOn(page).boundingBox();
  await page.setViewportSize({ width: 300, height: 200 });
  await expect.poll(() => outside(hostOn(page))).toBe(0);
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect.poll(() => hostOn(page).boundingBox()).toEqual(before);
});

test('its words run as its own language does, whatever the page does', async ({ show }) => {
  const html = PAGE.replace('<title>', '<script>document.documentElement.dir = "rtl"</script><title>');
  const start = async (page: Page) => {
    const [words, cross] = [await capture(page).boundingBox(), await hide(page).boundingBox()];
    return (words?.x ?? 0) < (cross?.x ?? 0) ? 'left' : 'right';
  };
  const page = await show({ html });
  expect(await start(page)).toBe('left');
  await capture(page).click();
  await expect(toast(page)).toHaveText(String(READY.now));
  expect(await outside(toast(page))).toBe(0);
  const other = await show({ hello: { direction: 'rtl', language: 'he' } });
  expect(await start(other)).toBe('right');
  expect(await capture(other).evaluate((button) => button.closest('[lang]')?.getAttribute('lang'))).toBe(
    'he',
  );
  await capture(other).click();
  await expect(toast(other)).toHaveText(String(READY.now));
  expect(await outside(toast(other))).toBe(0);
});

const HOSTILE = `<style>
@layer first { :not(html, body) { display: none !important; opacity: 0 !important; } }
:not(html, body) { all: unset !important; transform: scale(0.1) !important; transition: all 9s !important; }
div, button, [data-passalong-site] { display: none !important; position: static !important; visibility: hidden !important;
  opacity: 0.01 !important; pointer-events: none !important; z-index: -1 !important; font-size: 90px !important; width: 900px !important;
  clip-path: circle(0) !important; filter: blur(9px) !important; inset: 0 !important; animation: spin 1s infinite !important; }
@keyframes spin { to { rotate: 1turn; opacity: 0 } }
</style>`;

test('no style of a page changes how the button looks or keeps a click from counting', async ({ show }) => {
  const looks = (page: Page) =>
    hostOn(page).evaluate((host) =>
      [host, ...(host.shadowRoot?.querySelectorAll('*') ?? [])].map((each) => {
        const { x, y, width, height } = each.getBoundingClientRect();
        const { color, backgroundColor, font, opacity, visibility, zIndex, transform } =
          getComputedStyle(each);
        return { x, y, width, height, color, backgroundColor, font, opacity, visibility, zIndex, transform };
      }),
    );
  const clean = await show({ html: '<p>Gate</p>' });
  const page = await show({ html: `${HOSTILE}<p>Gate</p>` });
  expect(await style(page.locator('p'), 'display'), 'the page means it').toBe('none');
  expect(await looks(page)).toEqual(await looks(clean));
  await capture(page).click();
  await expect.poll(() => acts(page)).toEqual([{ type: 'site.capture' }]);
});

test('it stands over everything that was there before it; what a page puts over it later takes the click', async ({
  show,
}) => {
  const cover = (later: boolean) =>
    `<div id="cover" style="position:fixed;inset:0;z-index:2147483647;background:#fff">${later}</div>`;
  const page = await show({ html: cover(false) });
  await capture(page).click();
  await expect.poll(() => acts(page)).toHaveLength(1);

  await page.evaluate(() => document.documentElement.append(document.getElementById('cover') ?? ''));
  await seen(page);
  const box = await capture(page).boundingBox();
  await page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 10);
  await capture(page).focus();
  await page.keyboard.press('Enter');
  expect(await acts(page)).toHaveLength(1);
});

test('a printed page has no button of ours on it', async ({ show }) => {
  const page = await show();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(hostOn(page)).toBeHidden();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(hostOn(page)).toBeVisible();
});
