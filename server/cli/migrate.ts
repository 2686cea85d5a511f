import { lockFile } from '../lock.ts';
import { placeOf } from '../place.ts';
import { migrate, schemaState } from '../store/migrate.ts';
import { openStore } from '../store/open.ts';
import { type CliCommand, DONE, FAILED, MISUSED } from './command.ts';

/** Brings the tables up to date by hand. */
export const migrateCommand: CliCommand = {
  usage: 'migrate',
  summary: 'brings the tables up to date; stop the server first',
  async run(args, { config, say, complain }) {
    if (args.length > 0) return MISUSED;
    const place = placeOf(config);
    const unlock = place.kind === 'sqlite' ? lockFile(place.file) : () => undefined;
    if (unlock === null) {
      complain('The server is running: stop it first.');
      return FAILED;
    }
    const store = await openStore(place, 'leave');
    try {
      const { unknown } = await schemaState(store.db);
      if (unknown.length > 0) {
        complain('The database was written by a newer version of this server.');
        return FAILED;
      }
      const done = await migrate(store.db, place.kind);
      say(done.length === 0 ? 'the tables are up to date' : `done: ${done.join(', ')}`);
      return DONE;
    } finally {
      await store.close();
      unlock();
    }
  },
};
