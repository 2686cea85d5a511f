import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run-part.ts';
import { verify } from './verify.ts';

type Tally = { passed: number; failed: number; skipped: number };

const reports = mkdtempSync(join(tmpdir(), 'passalong-test-'));

/** Reads a runner's JSON report; a runner that left none failed as a whole. */
function report<T>(name: string): T | null {
  try {
    return JSON.parse(readFileSync(join(reports, name), 'utf8')) as T;
  } catch {
    return null;
  }
}

async function unit(): Promise<Tally> {
  const file = join(reports, 'vitest.json');
  const { code } = await run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  type Vitest = { numPassedTests: number; numFailedTests: number; numPendingTests: number };
  const found = report<Vitest>('vitest.json');
  if (found === null) return { passed: 0, failed: 1, skipped: 0 };
  const failed = Math.max(found.numFailedTests, code === 0 ? 0 : 1);
  return { passed: found.numPassedTests, failed, skipped: found.numPendingTests };
}

async function browsers(): Promise<Tally> {
  const file = join(reports, 'playwright.json');
  const { code } = await run('playwright', ['test', '--reporter=list,json'], {
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file },
  });
  type Playwright = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };
  const stats = report<Playwright>('playwright.json')?.stats;
  if (stats === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const failed = Math.max(stats.unexpected + stats.flaky, code === 0 ? 0 : 1);
  return { passed: stats.expected, failed, skipped: stats.skipped };
}

const parts: readonly [string, () => Promise<Omit<Tally, 'skipped'> & { skipped?: number }>][] = [
  ['verify', verify],
  ['unit, dom and laws', unit],
  ['browsers', browsers],
];

const total: Tally = { passed: 0, failed: 0, skipped: 0 };
for (const [name, part] of parts) {
  console.log(`\n== ${name}`);
  const tally = await part();
  total.passed += tally.passed;
  total.failed += tally.failed;
  total.skipped += tally.skipped ?? 0;
}
rmSync(reports, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;
