import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { newSetupPath } from '../../../server/auth/setup.ts';
import { readConfig } from '../../../server/config.ts';
import type { Deps } from '../../../server/deps.ts';
import { start } from '../../../server/start.ts';

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

export type TeamServer = { url: string; setup: string; deps: Deps; stop: () => Promise<void> };

/** The real team server on SQLite in a folder of its own, with its set-up still to be done. */
export async function teamServer(env: Readonly<Record<string, string>> = {}): Promise<TeamServer> {
  const folder = mkdtempSync(join(tmpdir(), 'passalong-team-'));
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  // Named so that the sign-in page has its button; nobody goes there.
  const sso = { OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'passalong', OIDC_CLIENT_SECRET: 'x' };
  const given = { DATA_DIR: folder, PORT: port, PUBLIC_URL: url, TEAMS: 'many', ...sso, ...env };
  const config = readConfig({ ...given, INVITE_DOMAINS: 'example.org', OIDC_NAME: 'Acme sign-in' });
  if (!config.ok) throw new Error(config.problem.join('; '));
  const started = await start(config.value, pino({ level: 'silent' }));
  if (!started.ok) throw new Error(started.problem.kind);
  const { deps, stop } = started.value;
  return {
    url,
    setup: (await newSetupPath(deps)) ?? '',
    deps,
    stop: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
