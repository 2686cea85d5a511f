import { existsSync } from 'node:fs';
import { writeCopy } from '../copy.ts';
import { placeOf } from '../place.ts';
import { type CliCommand, DONE, FAILED, MISUSED } from './command.ts';

/** Copies the database while the server runs. */
export const backupCommand: CliCommand = {
  usage: 'backup FILE',
  summary: 'copies the database to a new file, while the server runs',
  async run([file, ...rest], { config, say, complain }) {
    if (file === undefined || rest.length > 0) return MISUSED;
    const place = placeOf(config);
    if (place.kind === 'postgres') {
      complain('PostgreSQL has its own: pg_dump --format=custom --file=FILE "$DATABASE_URL"');
      return FAILED;
    }
    if (!existsSync(place.file)) {
      complain(`There is no database in ${config.dataDir}. Set DATA_DIR to where it is.`);
      return FAILED;
    }
    if (existsSync(file)) {
      complain(`${file} is there already. Name a new file.`);
      return FAILED;
    }
    const bytes = writeCopy(place.file, file);
    say(`copied ${bytes} bytes to ${file}`);
    complain(
      `Keep erased.jsonl of ${config.dataDir} apart from it, and always the newest: restore needs it.`,
    );
    return DONE;
  },
};
