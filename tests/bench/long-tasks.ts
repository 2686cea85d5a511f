import type { Page } from '@playwright/test';

type WithTasks = { benchTasks: number[] };

/** Notes, from now on, each task that holds a page for 50 ms and more, as the browser itself counts them. */
export const watchTasks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { benchTasks: tasks });
    new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: 'longtask',
    });
  });

/** The longest task noted, in ms; 0 where none was. */
export const longestTask = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, ...(globalThis as unknown as WithTasks).benchTasks));
