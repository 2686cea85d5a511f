import { killServer, seededPlace } from '../server/setup/kill-server.ts';
import { startPostgres } from '../server/setup/postgres.ts';
import { seeded } from './random.ts';
import type { Proof } from './types.ts';

/** Of the rounds on SQLite, the share that is run on PostgreSQL, and that in which PostgreSQL itself is ended. */
const ON_POSTGRES = 0.4;
const OF_POSTGRES = 0.1;

/** A server killed under load, and the database under it, has kept whatever it acknowledged. */
export const serverKill: Proof = {
  rounds: 50,
  unit: 'rounds',
  async run({ rounds, seed, say }) {
    const random = seeded(seed);
    const file = seededPlace(4);
    const sqlite = await killServer(file, { kills: rounds, random });
    file.drop();
    say(`SQLite: ${sqlite.rounds} kills, ${sqlite.acknowledged} events`);
    const server = await startPostgres('safe');
    const place = seededPlace(4, `${server.url}/postgres`);
    const postgres = await killServer(place, {
      kills: Math.ceil(rounds * ON_POSTGRES),
      crashes: Math.ceil(rounds * OF_POSTGRES),
      crash: server.crash,
      random,
    });
    place.drop();
    server.stop();
    say(`PostgreSQL: ${postgres.rounds} kills and stops, ${postgres.acknowledged} events`);
    const broken = [...sqlite.broken, ...postgres.broken];
    const totals = {
      'kills on SQLite': rounds,
      'kills on PostgreSQL': Math.ceil(rounds * ON_POSTGRES),
      'immediate stops of PostgreSQL': Math.ceil(rounds * OF_POSTGRES),
      'acknowledged on SQLite': sqlite.acknowledged,
      'acknowledged on PostgreSQL': postgres.acknowledged,
      broken: broken.length,
    };
    return { rounds, seed, totals, broken };
  },
};
