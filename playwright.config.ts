import { defineConfig } from '@playwright/test';

// A worker runs one browser with the built extension, so two at a time fill two cores.
export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  projects: [
    { name: 'build', testMatch: 'build.setup.ts' },
    { name: 'chromium', testMatch: '*.spec.ts', testIgnore: 'firefox.spec.ts', dependencies: ['build'] },
    { name: 'firefox', testMatch: 'firefox.spec.ts', dependencies: ['build'] },
  ],
});
