import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Proof } from './types.ts';

const proofs: Record<string, () => Promise<Proof>> = {
  kill: async () => (await import('./kill.ts')).kill,
  answers: async () => (await import('./answers.ts')).answersProof,
  attacks: async () => (await import('./attacks.ts')).attacks,
  'attacks-in-browser': async () => (await import('./attacks-in-browser.ts')).attacksInBrowser,
  capture: async () => (await import('./capture.ts')).capture,
  'server-kill': async () => (await import('./server-kill.ts')).serverKill,
  'server-fsync': async () => (await import('./server-fsync.ts')).serverFsync,
  quotes: async () => (await import('./quotes.ts')).quotes,
  claims: async () => (await import('./claims.ts')).claims,
  'server-conformance': async () => (await import('./server-conformance.ts')).serverConformance,
  'server-fuzz': async () => (await import('./server-fuzz.ts')).serverFuzz,
  'real-model': async () => (await import('./real-model.ts')).realModel,
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string' },
    pages: { type: 'string' },
    seed: { type: 'string' },
    'base-url': { type: 'string' },
    model: { type: 'string' },
    preset: { type: 'string' },
  },
});
const [name] = positionals;
const load = name === undefined ? undefined : proofs[name];
if (name === undefined || load === undefined) {
  console.error(
    `usage: npm run -s prove -- ${Object.keys(proofs).join('|')} [--rounds N | --pages N] [--seed N]
real-model: --base-url URL --model NAME [--preset P]`,
  );
  process.exit(2);
}

const proof = await load();
const rounds = Number(values[proof.unit] ?? proof.rounds);
const seed = Number(values.seed ?? 1);
const told = { baseUrl: values['base-url'], model: values.model, preset: values.preset };
const result = await proof.run({ rounds, seed, say: (line) => console.log(line), told });
const folder = join(import.meta.dirname, '../../docs/proofs');
mkdirSync(folder, { recursive: true });
const record = {
  proof: name,
  command: `npm run -s prove -- ${name} --${proof.unit} ${rounds} --seed ${seed}`,
  commit: execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim(),
  date: new Date().toISOString(),
  machine: `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${release()}`,
  ...result,
};
writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(record, null, 2)}\n`);
console.log(JSON.stringify(result.totals));
process.exitCode = result.broken.length === 0 ? 0 : 1;
