import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import type { Proof } from './types.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The tests of what a client or a browser may rely on, as they stand; what they ask goes to two processes in turn. */
const CONTRACT = [
  ...['sync', 'wake', 'commands', 'commands-review', 'keys', 'leaving', 'round-trip', 'healing', 'head'],
  ...['settings', 'mail-page', 'threats', 'erase', 'model-proxy', 'auth/', 'skills/', 'http/'],
].map((name) => `tests/server/${name.endsWith('/') ? name : `${name}.test.ts`}`);

/** One process killed under load, and news that cross from one to the other. */
const KILLED = 'tests/server/two-processes.test.ts';

/** A proof is also run beside other work; it only ends what hangs, in ms. */
const PATIENCE = 300_000;

const Told = z.object({
  numPassedTests: z.int(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
});

async function run(folder: string, files: readonly string[], env: Record<string, string>) {
  const file = join(folder, `${files.length}.json`);
  const told = [
    '--reporter=json',
    `--outputFile=${file}`,
    ...['test', 'hook', 'teardown'].map((what) => `--${what}Timeout=${PATIENCE}`),
  ];
  const args = ['run', '--project', 'server', ...told, ...files];
  const child = spawn(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await once(child, 'exit');
  const { numPassedTests, testResults } = Told.parse(JSON.parse(readFileSync(file, 'utf8')));
  const broken = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults
      .filter((one) => one.status !== 'passed')
      .map(({ fullName, failureMessages: [why = ''] }) => `${fullName}: ${why.split('\n', 1)[0]}`);
    return status === 'failed' && failed.length === 0 ? [`${name}: ${message}`] : failed;
  });
  return { passed: numPassedTests, broken };
}

/** The tests of the contract against two processes over one PostgreSQL behind a proxy that sends each request to the next. */
export const twoProcesses: Proof = {
  rounds: 1,
  unit: 'rounds',
  async run({ rounds, seed, say }) {
    const folder = mkdtempSync(join(tmpdir(), 'passalong-two-'));
    const totals = { 'tests over two processes': 0, 'tests with one killed': 0, broken: 0 };
    const broken: string[] = [];
    try {
      for (let round = 0; round < rounds; round++) {
        const contract = await run(folder, CONTRACT, { PASSALONG_TEST_PAIR: '1' });
        const killed = await run(folder, [KILLED], {});
        totals['tests over two processes'] += contract.passed;
        totals['tests with one killed'] += killed.passed;
        broken.push(...contract.broken, ...killed.broken);
        say(`round ${round + 1}: ${contract.passed} and ${killed.passed} tests, ${broken.length} broken`);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    return { rounds, seed, totals: { ...totals, broken: broken.length }, broken };
  },
};
