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

const checks: readonly StaticCheck[] = [
  { name: 'types generated', command: ['wxt', 'prepare'] },
  { name: 'biome', command: ['biome', 'ci', '--error-on-warnings', '.'] },
  { name: 'typescript', command: ['tsc', '--noEmit', '-p', '.'] },
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

/** Runs every static check; what failed is printed whole. Returns how many passed and failed. */
export async function verify(): Promise<{ passed: number; failed: number }> {
  const tally = { passed: 0, failed: 0 };
  for (const check of checks) {
    const [command, ...args] = check.command;
    const started = performance.now();
    const ran: Ran = await run(command, args, { quiet: true });
    const bad = ran.code !== 0 || (check.fails?.(ran.output) ?? false);
    tally[bad ? 'failed' : 'passed'] += 1;
    console.log(
      `${bad ? 'FAIL' : 'ok  '} ${check.name} (${((performance.now() - started) / 1000).toFixed(1)} s)`,
    );
    if (bad) console.log(ran.output);
  }
  return tally;
}

if (import.meta.main) {
  const { passed, failed } = await verify();
  console.log(`verify: ${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
