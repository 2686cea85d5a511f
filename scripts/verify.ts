import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unexpectedWarnings, type WebExtReport } from './lint-report.ts';
import { type Ran, root, run } from './run-part.ts';

/** A static check: what it is called and how it runs; it fails by exit code or by `fails` on its output. */
type StaticCheck = {
  name: string;
  command: readonly [string, ...string[]];
  fails?: (output: string) => boolean;
};

const FIREFOX = '.output/firefox-mv3';

const lintReport = (output: string) => JSON.parse(output.slice(output.indexOf('{'))) as WebExtReport;

const readBuilt = (file: string) => readFileSync(join(root, FIREFOX, file), 'utf8');

/** What the others read. */
const first: StaticCheck = { name: 'types generated', command: ['wxt', 'prepare'] };

/** The compiler takes as long as all the others, which go one after another beside it. */
const compiler: StaticCheck = { name: 'typescript', command: ['tsc', '--noEmit', '-p', '.'] };

const others: readonly StaticCheck[] = [
  { name: 'biome', command: ['biome', 'ci', '--error-on-warnings', '.'] },
  { name: 'unused code (knip)', command: ['knip'] },
  { name: 'build for Chrome and Edge', command: ['wxt', 'build'] },
  { name: 'build for Firefox', command: ['wxt', 'build', '-b', 'firefox'] },
  {
    name: 'web-ext lint',
    command: ['web-ext', 'lint', '--source-dir', FIREFOX, '--output', 'json'],
    fails: (output) => {
      const report = lintReport(output);
      return report.errors.length > 0 || unexpectedWarnings(report, readBuilt).length > 0;
    },
  },
];

async function passes(check: StaticCheck): Promise<boolean> {
  const [command, ...args] = check.command;
  const started = performance.now();
  const ran: Ran = await run(command, args, { quiet: true });
  const bad = ran.code !== 0 || (check.fails?.(ran.output) ?? false);
  console.log(
    `${bad ? 'FAIL' : 'ok  '} ${check.name} (${((performance.now() - started) / 1000).toFixed(1)} s)`,
  );
  if (bad) console.log(ran.output);
  return !bad;
}

async function passesEach(checks: readonly StaticCheck[]): Promise<boolean[]> {
  const results: boolean[] = [];
  for (const check of checks) results.push(await passes(check));
  return results;
}

/** Runs every static check; what failed is printed whole. Returns how many passed and failed. */
export async function verify(): Promise<{ passed: number; failed: number }> {
  const results = [
    await passes(first),
    ...(await Promise.all([passesEach([compiler]), passesEach(others)])).flat(),
  ];
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}

if (import.meta.main) {
  const { passed, failed } = await verify();
  console.log(`verify: ${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
