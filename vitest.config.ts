import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Tests that make pages by jsdom themselves, which a context of its own would hold for strangers. */
const OWN_DOCUMENTS = [
  'tests/dom/flow/add-missing.test.ts',
  'tests/dom/flow/restore.test.ts',
  'tests/dom/panel/add-missing.test.tsx',
  'tests/dom/panel/redact.test.tsx',
];

/** What a file does that every later one in its worker would meet: modules put in others' place, or something of all files changed. */
const ALTERS = new RegExp(
  [
    String.raw`\bvi\.(?:mock|doMock|hoisted|resetModules|stubGlobal|stubEnv|useFakeTimers|setSystemTime|spyOn)\b`,
    String.raw`\bObject\.(?:assign|defineProperty)\((?:globalThis|window|document|navigator|\w+\.prototype)\b`,
    String.raw`(?:\bglobalThis|\.prototype)\.\w+ = `,
    // These put a page's own classes among all files' globals, which are taken from there when the capture is loaded.
    String.raw`\bfrom '[^']*/(?:attacks|eval)/`,
  ].join('|'),
);

/** The files of a pattern that alter nothing for others share modules, which takes half the time; these get modules of their own. */
const altering = (pattern: string): string[] =>
  globSync(pattern).filter((file) => ALTERS.test(readFileSync(file, 'utf8')));

const NODE = ['tests/unit/**/*.test.ts', 'tests/laws/**/*.test.ts', 'tests/*.test.ts'];
const ALONE = NODE.flatMap(altering);

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
          isolate: false,
          include: NODE,
          exclude: ALONE,
        },
      },
      {
        test: { name: 'node, alone', environment: 'node', pool: 'threads', include: ALONE },
      },
      {
        test: {
          name: 'server',
          environment: 'node',
          pool: 'threads',
          // No file alters what others meet, and this puts back what counts on: modules are loaded once, a second less a file.
          isolate: false,
          setupFiles: ['tests/server/setup/each-file.ts'],
          include: ['tests/server/**/*.test.ts'],
          globalSetup: ['tests/server/setup/postgres.ts', 'tests/server/setup/templates.ts'],
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
