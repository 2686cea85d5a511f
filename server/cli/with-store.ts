import { existsSync } from 'node:fs';
import { placeOf } from '../place.ts';
import { schemaState } from '../store/migrate.ts';
import { openStore, type SqlStore } from '../store/open.ts';
import { type Cli, FAILED } from './command.ts';

/** What the parts of the server that touch rows are given when a command runs them. */
export type Opened = Pick<Cli, 'config' | 'now' | 'random'> & { store: SqlStore };

/** Opens the database as it is, which a running server does not mind, and closes it; tables that are not up to date are refused. */
export async function withStore(cli: Cli, work: (deps: Opened) => Promise<number>): Promise<number> {
  const place = placeOf(cli.config);
  if (place.kind === 'sqlite' && !existsSync(place.file)) {
    cli.complain(`There is no database in ${cli.config.dataDir}. Start the server once, or set DATA_DIR.`);
    return FAILED;
  }
  const { config, now, random } = cli;
  const store = await openStore(place, 'leave');
  try {
    const { pending, unknown } = await schemaState(store.db);
    if (unknown.length > 0) cli.complain('The database was written by a newer version of this server.');
    else if (pending.length > 0) cli.complain('The tables are not up to date: npm run server -- migrate');
    else return await work({ config, now, random, store });
    return FAILED;
  } finally {
    await store.close();
  }
}
