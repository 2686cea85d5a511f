import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { first } from './migrations/0001-first.ts';
import { identity } from './migrations/0002-identity.ts';
import { needsWithoutSender } from './migrations/0003-needs-without-sender.ts';
import type { Dialect } from './sql.ts';
import type { Tables } from './tables.ts';

/** In order; one that has been released is never changed. */
const MIGRATIONS = {
  '0001-first': first,
  '0002-identity': identity,
  '0003-needs-without-sender': needsWithoutSender,
} as const;

const TABLE = 'migration';

const migratorOf = (db: Kysely<Tables>, dialect: Dialect): Migrator =>
  new Migrator({
    db,
    provider: {
      getMigrations: async () =>
        Object.fromEntries(
          Object.entries(MIGRATIONS).map(([name, statements]) => [
            name,
            {
              async up(tx) {
                for (const statement of statements(dialect)) await statement.execute(tx);
              },
            },
          ]),
        ),
    },
    migrationTableName: TABLE,
    migrationLockTableName: 'migration_lock',
  });

/** Which steps the tables of a database have still to take, and which they took that this version does not know. */
export type SchemaState = { pending: string[]; unknown: string[]; isNew: boolean };

export async function schemaState(db: Kysely<Tables>): Promise<SchemaState> {
  const known = Object.keys(MIGRATIONS);
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === TABLE)) return { pending: known, unknown: [], isNew: true };
  const rows = await sql<{ name: string }>`select name from ${sql.table(TABLE)}`.execute(db);
  const taken = rows.rows.map(({ name }) => name);
  return {
    pending: known.filter((name) => !taken.includes(name)),
    unknown: taken.filter((name) => !known.includes(name)),
    isNew: taken.length === 0,
  };
}

/**
 * Brings the tables up to date, each migration in a transaction of its own.
 * @throws the error of the first migration that failed; those before it stay.
 */
export async function migrate(db: Kysely<Tables>, dialect: Dialect): Promise<string[]> {
  const { error, results = [] } = await migratorOf(db, dialect).migrateToLatest();
  if (error !== undefined) throw error;
  return results.filter(({ status }) => status === 'Success').map(({ migrationName }) => migrationName);
}
