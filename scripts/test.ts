import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run-part.ts';
import {
  endedByPlaywright,
  failedByVitest,
  type PlaywrightReport,
  skippedByVitest,
  type VitestReport,
} from './test-reports.ts';
import { verify } from './verify.ts';

/** `broken` names each test that failed, `skipped` each that did not run, `flaky` each that passed at the second try only. */
type Tally = { passed: number; failed: number } & Record<'broken' | 'skipped' | 'flaky', readonly string[]>;

const NONE = { broken: [], skipped: [], flaky: [] };
const NO_REPORT: Tally = { passed: 0, failed: 1, ...NONE };

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
  const found = report<VitestReport>('vitest.json');
  if (found === null) return NO_REPORT;
  const failed = Math.max(found.numFailedTests, code === 0 ? 0 : 1);
  const [named, skipped] = [failedByVitest(found), skippedByVitest(found)];
  // An error outside every test ends the runner, too, and no test carries its name.
  const broken = named.length === 0 && failed > 0 ? [`vitest ended with ${code}`] : named;
  return { ...NONE, passed: found.numPassedTests, failed, broken, skipped };
}

async function browsers(): Promise<Tally> {
  const file = join(reports, 'playwright.json');
  const { code } = await run('playwright', ['test', '--reporter=list,json'], {
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file },
  });
  const found = report<PlaywrightReport>('playwright.json');
  if (found === null) return NO_REPORT;
  const { expected, unexpected, flaky } = found.stats;
  return {
    passed: expected + flaky,
    failed: Math.max(unexpected, code === 0 ? 0 : 1),
    broken: endedByPlaywright(found, 'unexpected'),
    skipped: endedByPlaywright(found, 'skipped'),
    flaky: endedByPlaywright(found, 'flaky'),
  };
}

const parts: readonly [string, () => Promise<Tally>][] = [
  ['verify', async () => ({ ...NONE, ...(await verify()) })],
  ['unit, dom and laws', unit],
  ['browsers', browsers],
];

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(0)} s`;

const begun = performance.now();
const total = { passed: 0, failed: 0 };
const broken: string[] = [];
const skipped: string[] = [];
const flaky: string[] = [];
for (const [name, part] of parts) {
  console.log(`\n== ${name}`);
  const partBegun = performance.now();
  const tally = await part();
  console.log(`== ${name}: ${seconds(partBegun)}`);
  total.passed += tally.passed;
  total.failed += tally.failed;
  broken.push(...tally.broken);
  skipped.push(...tally.skipped);
  flaky.push(...tally.flaky);
}
rmSync(reports, { recursive: true, force: true });
for (const name of flaky) console.log(`PASSED AT THE SECOND TRY ${name}`);
for (const name of broken) console.log(`FAILED ${name}`);
for (const name of skipped) console.log(`SKIPPED ${name}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${skipped.length} skipped, ${seconds(begun)}`);
// A test that does not run shows nothing, so a skipped one fails the whole as a failed one does.
process.exitCode = total.failed === 0 && skipped.length === 0 ? 0 : 1;
