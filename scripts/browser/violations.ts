import type { Page } from '@playwright/test';

type Reported = {
  type: string;
  body: { effectiveDirective?: string; blockedURL?: string; sourceFile?: string } | null;
};

/** Every CSP violation a page has had since it was loaded, whoever was listening then. */
export async function violationsOf(page: Page): Promise<string[]> {
  const reports = await page.evaluate(
    () =>
      new Promise<Reported[]>((resolve) => {
        const found: Reported[] = [];
        const observer = new ReportingObserver(
          (list) => found.push(...(JSON.parse(JSON.stringify(list)) as Reported[])),
          { types: ['csp-violation'], buffered: true },
        );
        observer.observe();
        setTimeout(() => {
          observer.disconnect();
          resolve(found);
        }, 0);
      }),
  );
  return reports.map(
    ({ body }) => `${body?.effectiveDirective} ${body?.blockedURL} (${body?.sourceFile ?? page.url()})`,
  );
}
