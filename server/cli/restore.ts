import { lockFile } from '../lock.ts';
import { placeOf } from '../place.ts';
import { type RestoreProblem, restore } from '../restore.ts';
import { type CliCommand, DONE, FAILED, MISUSED, readArgs } from './command.ts';

const SENTENCES: Readonly<Record<RestoreProblem['kind'], string>> = {
  'no-file': 'There is no such file.',
  'not-whole': 'The file is not a whole database of SQLite.',
  'not-ours': 'The file is a database, but not one of this server.',
  'newer-tables': 'The copy was written by a newer version of this server.',
  'no-list':
    'There is no erased.jsonl in DATA_DIR, so what people erased since the copy would come back. Put it there, or say --without-erasures.',
};

/** Puts a copy of the database in its place. */
export const restoreCommand: CliCommand = {
  usage: 'restore FILE [--without-erasures]',
  summary: 'puts a copy in the place of the database; stop the server first',
  async run(args, { config, now, random, say, complain }) {
    const read = readArgs(args, 1, { 'without-erasures': { type: 'boolean', default: false } });
    const [file] = read?.positionals ?? [];
    if (read === null || file === undefined) return MISUSED;
    const place = placeOf(config);
    if (place.kind === 'postgres') {
      complain('PostgreSQL has its own: pg_restore, then npm run server -- new-epoch');
      return FAILED;
    }
    const unlock = lockFile(place.file);
    if (unlock === null) {
      complain('The server is running: stop it first.');
      return FAILED;
    }
    try {
      const withList = !read.values['without-erasures'];
      const restored = await restore({ config, now, random }, file, { file: place.file, withList });
      if (!restored.ok) {
        complain(SENTENCES[restored.problem.kind]);
        return FAILED;
      }
      const { teams, erasures, kept } = restored.value;
      say(`restored: ${teams} teams with a new epoch, ${erasures} erasures done again`);
      if (kept !== null) complain(`The database that was here is ${kept}. Delete it when it is not needed.`);
      complain('Decisions, removals and ended devices since the copy have to be done again.');
      return DONE;
    } finally {
      unlock();
    }
  },
};
