import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pino } from 'pino';
import { createApp } from '../../server/app.ts';
import { listen } from '../../server/listen.ts';
import { routes } from '../../server/routes.ts';
import { numbered, seed as seedTeams } from '../../server/seed.ts';
import { openStore } from '../../server/store/open.ts';
import { browser, pageDeps } from '../server/setup/browser.ts';
import { awake } from '../server/setup/fuzz-api.ts';
import { unlimited } from '../server/setup/rehearsal.ts';
import type { Proof } from './types.ts';

const OPENAPI = join(import.meta.dirname, '../../docs/openapi.json');

/** What would make a server wrong: an answer of 500, and one that is not as its description says. */
const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
];

function tool(): string | null {
  const named = process.env.SCHEMATHESIS_PATH;
  if (named !== undefined) return existsSync(named) ? named : null;
  const places = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'schemathesis'));
  return places.find((place) => existsSync(place)) ?? null;
}

/** A server without limits whose first admin stays signed in and whose device stays connected, whatever is asked. */
async function served(folder: string) {
  const store = await openStore({ kind: 'sqlite', file: join(folder, 'passalong.db') });
  const deps = pageDeps(store, { DATA_DIR: folder, METRICS_TOKEN: 'the token of the metrics' });
  const { password, teams } = await seedTeams(deps, numbered(deps, 1, 3));
  const [admin] = teams[0]?.people ?? [];
  if (admin === undefined) throw new Error('nobody was made');
  const errors: string[] = [];
  const notice = { write: (line: string) => void errors.push(line) };
  const open = awake(unlimited({ ...deps, log: pino({ level: 'error' }, notice) }));
  const app = createApp(open, routes);
  const ada = browser(deps);
  await ada.signIn(admin.email, password);
  const cookie = [...ada.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const key = { team_id: teams[0]?.team ?? '', device_id: admin.device };
  const asked: Record<string, number> = {};
  const fetch: typeof app.fetch = async (request, ...more) => {
    await store.write((tx) => tx.patch('device', key, { revoked_at: null }));
    const answer = await app.fetch(request, ...more);
    const name = `answers of ${answer.status}`;
    asked[name] = (asked[name] ?? 0) + 1;
    return answer;
  };
  const { port, close } = await listen({ ...app, fetch } as typeof app, { HOST: '127.0.0.1', PORT: 0 });
  return {
    url: `http://127.0.0.1:${port}`,
    headers: { Authorization: `Bearer ${admin.token}`, Cookie: cookie },
    asked,
    errors,
    async stop() {
      await close();
      await store.close();
    },
  };
}

/** What the tool says of a run, as far as it is read here; its own report goes with the folder. */
async function run(
  program: string,
  { folder, args, say }: { folder: string; args: readonly string[]; say: (line: string) => void },
): Promise<{ code: number; out: string }> {
  // Its caches are left in the folder it is run in.
  const child = spawn(program, ['run', OPENAPI, '--no-color', ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', HOME: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.on('data', (data: Buffer) => {
    out += data.toString();
    say(data.toString().trimEnd());
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code: code ?? 1, out };
}

const failures = (report: string): string[] =>
  [...readFileSync(report, 'utf8').matchAll(/<failure[^>]*message="([^"]*)"/g)].map(([, told = '']) =>
    told.slice(0, 2_000),
  );

/**
 * Schemathesis against docs/openapi.json and a running server, an independent reader of what we say of ourselves. The tool is
 * not ours to install: without it nothing is proved, and that is said.
 */
export const schemathesis: Proof = {
  rounds: 100,
  unit: 'rounds',
  missing: () =>
    tool() === null
      ? 'schemathesis is not on PATH (pip install schemathesis), nor at SCHEMATHESIS_PATH'
      : null,
  async run({ rounds, seed, say }) {
    const program = tool() ?? '';
    const folder = mkdtempSync(join(tmpdir(), 'passalong-schemathesis-'));
    const server = await served(folder);
    const report = join(folder, 'junit.xml');
    try {
      const headers = Object.entries(server.headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
      const args = ['--url', server.url, ...headers, '--checks', CHECKS.join()];
      const many = ['--max-examples', `${rounds}`, '--seed', `${seed}`, '--continue-on-failure'];
      const quiet = ['--report', 'junit', '--report-junit-path', report, '--generation-database', 'none'];
      const { code, out } = await run(program, { folder, args: [...args, ...many, ...quiet], say });
      const broken = existsSync(report) ? failures(report) : [];
      if (code !== 0 && broken.length === 0) broken.push(`exit code ${code}: ${out.slice(-2_000)}`);
      broken.push(...server.errors.map((line) => `the server's log: ${line}`));
      const [, version = ''] = /Schemathesis v?(\S+)/.exec(out) ?? [];
      const requests = Object.values(server.asked).reduce((sum, count) => sum + count, 0);
      return {
        rounds,
        seed,
        totals: { requests, ...server.asked, broken: broken.length },
        versions: { schemathesis: version, node: process.versions.node },
        broken,
      };
    } finally {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
