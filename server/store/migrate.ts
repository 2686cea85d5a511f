import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { first } from './migrations/0001-first.ts';
import { identity } from './migrations/0002-identity.ts';
import type { Dialect } from './sql.ts';
import type { Tables } from './tables.ts';

/** In order; one that has been released is never changed. */
const MIGRATIONS = { '0001-first': first, '0002-identity': identity } as const;

/**
 * Brings the tables up to date, each migration in a transaction of its own.
 * @throws the error of the first migration that failed; those before it stay.
 */
export async function migrate(db: Kysely<Tables>, dialect: Dialect): Promise<string[]> {
  const migrator = new Migrator({
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
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
  });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
  return results.filter(({ status }) => status === 'Success').map(({ migrationName }) => migrationName);
}
