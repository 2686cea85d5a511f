import type { Page } from '@playwright/test';

/** The least side of what a finger can hit, in pixels. */
const LEAST = 24;

/**
 * The controls of a page that are smaller than a finger needs both ways, each with its size. What is as wide as its words is
 * left to axe, which asks for room around it.
 */
export const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(
    (least) =>
      [
        ...document.querySelectorAll(
          'button, summary, input, textarea, select, [role="button"], [role="radio"], [role="checkbox"]',
        ),
      ].flatMap((control) => {
        const { width, height } = control.getBoundingClientRect();
        if (width === 0 || control.closest('[data-base-ui-focus-guard], [aria-hidden="true"]') !== null)
          return [];
        if (Math.round(width) >= least || Math.round(height) >= least) return [];
        const name = control.getAttribute('aria-label') ?? control.textContent ?? '';
        return [`${control.getAttribute('role') ?? control.tagName} “${name}” ${width} x ${height}`];
      }),
    LEAST,
  );
