import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Proof, ProofResult } from './types.ts';

const proofs: Record<string, () => Promise<Proof>> = {
  kill: async () => (await import('./kill.ts')).kill,
  answers: async () => (await import('./answers.ts')).answersProof,
  attacks: async () => (await import('./attacks.ts')).attacks,
  'attacks-in-browser': async () => (await import('./attacks-in-browser.ts')).attacksInBrowser,
  faults: async () => (await import('./faults.ts')).faults,
  capture: async () => (await import('./capture.ts')).capture,
  'server-kill': async () => (await import('./server-kill.ts')).serverKill,
  'server-fsync': async () => (await import('./server-fsync.ts')).serverFsync,
  quotes: async () => (await import('./quotes.ts')).quotes,
  claims: async () => (await import('./claims.ts')).claims,
  'review-laws': async () => (await import('./review-laws.ts')).reviewLaws,
  'sync-laws': async () => (await import('./sync-laws.ts')).syncLaws,
  'server-conformance': async () => (await import('./server-conformance.ts')).serverConformance,
  'two-processes': async () => (await import('./two-processes.ts')).twoProcesses,
  schemathesis: async () => (await import('./schemathesis.ts')).schemathesis,
  'server-fuzz': async () => (await import('./server-fuzz.ts')).serverFuzz,
  'real-model': async () => (await import('./real-model.ts')).realModel,
};

/** Ends what could not be tried here, which is neither kept nor broken. */
const NOT_RUN = 3;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string' },
    pages: { type: 'string' },
    seed: { type: 'string' },
    racing: { type: 'string' },
    dexie: { type: 'string' },
    postgres: { type: 'string' },
    json: { type: 'boolean' },
    'base-url': { type: 'string' },
    model: { type: 'string' },
    preset: { type: 'string' },
  },
});
const [name] = positionals;
const load = name === undefined ? undefined : proofs[name];
if (name === undefined || load === undefined) {
  console.error(
    `usage: npm run -s prove -- ${Object.keys(proofs).join('|')} [--rounds N | --pages N] [--seed N] [--json]
review-laws: [--racing N], histories on PostgreSQL with several at once
sync-laws: [--dexie N] [--postgres N], histories with the device and the server on real databases
real-model: --base-url URL --model NAME [--preset P]`,
  );
  process.exit(2);
}

const proof = await load();
const missing = proof.missing?.() ?? null;
if (missing !== null) {
  console.error(`not run: ${missing}`);
  process.exit(NOT_RUN);
}
const rounds = Number(values[proof.unit] ?? proof.rounds);
const seed = Number(values.seed ?? 1);
const told = { baseUrl: values['base-url'], model: values.model, preset: values.preset };
// With --json nothing else is written there.
const say = values.json === true ? console.error : console.log;
const racing = Number(values.racing ?? proof.racing ?? 0);
const slower = Object.fromEntries(
  Object.entries(proof.slower ?? {}).map(([store, count]) => [
    store,
    Number(values[store as 'dexie' | 'postgres'] ?? count),
  ]),
);
const stores = Object.entries(slower).map(([store, count]) => ` --${store} ${count}`);
const server = Object.entries(told).flatMap(([of, value]) =>
  value === undefined ? [] : [` --${of === 'baseUrl' ? 'base-url' : of} ${value}`],
);
// What is run is what stands here now, whatever is committed until it ends.
const commit = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
const folder = join(import.meta.dirname, '../../docs/proofs');
mkdirSync(folder, { recursive: true });
/** `asked` stands there where fewer were done: the run goes on, or was ended early. */
function kept(result: ProofResult) {
  const record = {
    proof: name,
    command: `npm run -s prove -- ${name} --${proof.unit} ${result.rounds}${racing > 0 ? ` --racing ${racing}` : ''}${[...stores, ...server].join('')} --seed ${seed}`,
    commit,
    date: new Date().toISOString(),
    machine: `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${release()}`,
    ...(result.rounds < rounds ? { asked: rounds } : {}),
    ...result,
  };
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(record, null, 2)}\n`);
  return record;
}
const result = await proof.run({ rounds, seed, racing, slower, say: (line) => say(line), keep: kept, told });
const record = kept(result);
console.log(JSON.stringify(values.json === true ? record : result.totals));
process.exitCode = result.broken.length === 0 ? 0 : 1;
