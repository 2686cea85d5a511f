import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import { migrate } from './migrate.ts';
import { type PoolPlace, postgresDatabase } from './postgres-database.ts';
import { type Dialect, sqlStore } from './sql.ts';
import { type InProcess, inProcess, kyselyDatabase, openDatabase } from './sqlite-database.ts';
import type { Tables } from './tables.ts';

/** Where the rows are kept: one file of SQLite, or a PostgreSQL by its address. */
export type Place = { kind: 'sqlite'; file: string } | ({ kind: 'postgres' } & PoolPlace);

export type SqlStore = ReturnType<typeof sqlStore>;

const wait = (tries: number): Promise<void> => setTimeout(Math.random() * 5 * 2 ** tries);

function dialectOf(place: Place): { dialect: Dialect; db: Kysely<Tables>; inside: InProcess | null } {
  if (place.kind === 'sqlite') {
    mkdirSync(dirname(place.file), { recursive: true });
    const raw = openDatabase(place.file);
    const dialect = new SqliteDialect({ database: kyselyDatabase(raw) });
    return { dialect: 'sqlite', db: new Kysely({ dialect }), inside: inProcess(raw) };
  }
  const pool = postgresDatabase(place);
  return { dialect: 'postgres', db: new Kysely({ dialect: new PostgresDialect({ pool }) }), inside: null };
}

/** Opens a store and brings its tables up to date; of PostgreSQL only when `migrations` says so. */
export async function openStore(
  place: Place,
  migrations: 'run' | 'leave' = place.kind === 'sqlite' ? 'run' : 'leave',
): Promise<SqlStore> {
  const { dialect, db, inside } = dialectOf(place);
  const store = sqlStore(dialect, db, wait, inside);
  try {
    if (migrations === 'run') await migrate(db, dialect);
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}
