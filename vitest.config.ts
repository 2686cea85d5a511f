import { defineConfig } from 'vitest/config';

/** Tests that make pages by jsdom themselves, which a context of its own would hold for strangers. */
const OWN_DOCUMENTS = [
  'tests/dom/flow/add-missing.test.ts',
  'tests/dom/flow/restore.test.ts',
  'tests/dom/panel/add-missing.test.tsx',
  'tests/dom/panel/redact.test.tsx',
];

export default defineConfig({
  test: {
    // Only ends what hangs: a loaded machine is slow, not wrong.
    testTimeout: 60_000,
    // Left alone it keeps a core free, which with two is half of them.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          pool: 'threads',
          include: ['tests/unit/**/*.test.ts', 'tests/laws/**/*.test.ts', 'tests/*.test.ts'],
        },
      },
      {
        test: {
          name: 'server',
          environment: 'node',
          pool: 'threads',
          include: ['tests/server/**/*.test.ts'],
          globalSetup: ['tests/server/setup/postgres.ts'],
        },
      },
      {
        test: {
          name: 'dom',
          environment: 'jsdom',
          // A context for each file instead of a process: half the time.
          pool: 'vmForks',
          include: ['tests/dom/**/*.test.{ts,tsx}'],
          exclude: ['tests/dom/capture/**', ...OWN_DOCUMENTS],
        },
      },
      {
        test: { name: 'document', environment: 'jsdom', include: OWN_DOCUMENTS },
      },
      {
        test: {
          name: 'page',
          environment: 'jsdom',
          // What is read is a document of the test's own, so that one window serves all files of a worker.
          isolate: false,
          include: ['tests/dom/capture/**/*.test.ts'],
        },
      },
    ],
  },
});
