import { defineConfig } from '@playwright/test';

/** The longest go first, so that no worker waits for one at the end. */
const LONG = ['faults.spec.ts', 'screens.spec.ts', 'pseudo.spec.ts', 'kill.spec.ts', 'start.spec.ts'];

// A worker runs one browser with the built extension, so two at a time fill two cores.
export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  workers: 2,
  // A loaded machine loses a click now and then. A second try passes, and is named: at a desk nothing is tried twice.
  retries: process.env.CI === undefined ? 0 : 1,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  projects: [
    { name: 'build', testMatch: 'build.setup.ts' },
    { name: 'chromium, long', testMatch: LONG, dependencies: ['build'] },
    {
      name: 'chromium',
      testMatch: '*.spec.ts',
      testIgnore: [...LONG, 'firefox*.spec.ts'],
      dependencies: ['build'],
    },
    { name: 'firefox', testMatch: 'firefox*.spec.ts', dependencies: ['build'] },
  ],
});
