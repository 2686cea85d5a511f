import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildServer } from '../../scripts/build-server.ts';
import { readConfig } from '../../server/config.ts';
import { placeOf } from '../../server/place.ts';
import { planted } from './kill/planted.ts';
import { judgeRows, killRound, people } from './kill/rounds.ts';
import { type Desk, postgresDesk, sqliteDesk } from './setup/cli.ts';

/** The counts that are asked for are run by `npm run prove -- server-kill`. */
const ROUNDS = { SQLite: 3, PostgreSQL: 2 } as const;

let folder = '';
let file = '';
const desks: Desk[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'passalong-kill-'));
  file = await buildServer(folder);
});

afterAll(async () => {
  for (const desk of desks) await desk.drop();
  rmSync(folder, { recursive: true, force: true });
});

describe.each([
  ['SQLite', sqliteDesk],
  ['PostgreSQL', postgresDesk],
] as const)('on %s', (name, make) => {
  test('a server that is killed under load loses nothing it acknowledged, and a judge who is shown a loss sees it', async () => {
    const desk = await make();
    desks.push(desk);
    const config = readConfig(desk.env);
    if (!config.ok) throw new Error('no configuration');
    const ground = { file, env: desk.env, place: placeOf(config.value) };
    const pushers = await people(ground);
    for (let round = 1; round <= ROUNDS[name]; round++)
      expect(await killRound(ground, pushers, () => round / (ROUNDS[name] + 1))).toEqual([]);
    expect(await judgeRows(ground, pushers)).toEqual([]);
    const kept = pushers.flatMap(({ sent }) => sent).filter(({ status }) => status === 'kept');
    expect(kept.length).toBeGreaterThan(100);
    const found = await planted(ground, pushers);
    expect(Object.entries(found).filter(([, count]) => count === 0)).toEqual([]);
    console.log(`${name}: ${ROUNDS[name]} rounds, ${kept.length} items kept`);
  }, 120_000);
});
