import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Only ends what hangs: a loaded machine is slow, not wrong.
    testTimeout: 60_000,
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts', 'tests/laws/**/*.test.ts', 'tests/*.test.ts'],
        },
      },
      {
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['tests/dom/**/*.test.{ts,tsx}'],
          exclude: ['tests/dom/capture/**'],
        },
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
