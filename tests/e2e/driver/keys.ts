import type { Page } from '@playwright/test';

type Focused = { name: string; ring: boolean };

/** The element that has the focus: its name, and whether it has the ring of 2 px in the accent colour. */
export const focused = (page: Page): Promise<Focused> =>
  page.evaluate(async () => {
    const element = document.activeElement ?? document.body;
    // A ring may take its colour slowly.
    await Promise.all(element.getAnimations().map((animation) => animation.finished.catch(() => null)));
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const probe = document.createElement('i');
    probe.setAttribute('class', 'text-accent');
    document.body.append(probe);
    const accent = getComputedStyle(probe).color;
    probe.remove();
    const labelled = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
    const name = element.getAttribute('aria-label') ?? labelled ?? element.textContent ?? '';
    return {
      name,
      ring: outlineStyle === 'solid' && outlineWidth === '2px' && outlineColor === accent,
    };
  });

/** Presses Tab until the focus is on something whose name fits. */
export async function tabTo(page: Page, wanted: (name: string) => boolean): Promise<Focused> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab');
    const found = await focused(page);
    if (wanted(found.name)) return found;
  }
  throw new Error('the focus never came to what was wanted');
}
