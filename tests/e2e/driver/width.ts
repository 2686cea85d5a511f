import type { Page } from '@playwright/test';

/** A sidebar at its narrowest, and a window of 1280 px at a zoom of 200 %. */
const SIZES = [
  { name: '250 px', width: 250, height: 700 },
  { name: '640 px', width: 640, height: 450 },
] as const;

/** What does not fit into its window on a screen at any of the sizes, one line a finding. The screen keeps its size. */
export async function tooWide(page: Page): Promise<string[]> {
  const before = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const found: string[] = [];
  for (const { name, ...size } of SIZES) {
    await page.setViewportSize(size);
    found.push(...(await settled(page)).map((finding) => `${name}: ${finding}`));
  }
  await page.setViewportSize(before);
  return found;
}

const MS_APART = 100;

/** What is outside once two looks agree: a menu is placed anew after its window has changed, in frames of its own. */
async function settled(page: Page): Promise<string[]> {
  let before: string[] | null = null;
  for (;;) {
    const now = await page.evaluate(outside);
    if (before !== null && now.join('\n') === before.join('\n')) return now;
    before = now;
    await page.waitForTimeout(MS_APART);
  }
}

/** Runs in the page: what stands outside the window, and boxes that scroll sideways. Tables and code may, what is in them belongs together. */
function outside(): string[] {
  const { clientWidth } = document.documentElement;
  const scrolls = (element: Element) => getComputedStyle(element).overflowX !== 'visible';
  const isHeld = (element: Element): boolean => {
    for (let above = element.parentElement; above !== null && above !== document.body; ) {
      if (scrolls(above)) return true;
      above = above.parentElement;
    }
    return false;
  };
  const line = (element: Element, by: number) =>
    `${element.tagName.toLowerCase()} "${(element.textContent ?? '').slice(0, 40)}" by ${Math.round(by)}`;
  const found: string[] = [];
  const named = new Set<Element>();
  const page = document.documentElement.scrollWidth - clientWidth;
  if (page > 0) found.push(`the page by ${page}`);
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    const { left, right, width } = element.getBoundingClientRect();
    // What only a screen reader meets is one pixel wide.
    if (width <= 1 || !element.checkVisibility({ visibilityProperty: true })) continue;
    const inner = element.scrollWidth - element.clientWidth;
    const may =
      element.querySelector('table') !== null ||
      element.matches('pre, input, .truncate, [class*=line-clamp]');
    if (scrolls(element) && inner > 1 && !may) found.push(`inside ${line(element, inner)}`);
    const by = Math.max(right - clientWidth, -left);
    if (by <= 1 || isHeld(element)) continue;
    // What stands in something too wide is too wide with it.
    const within = element.parentElement !== null && named.has(element.parentElement);
    named.add(element);
    if (!within) found.push(line(element, by));
  }
  return found;
}
