import { join } from 'node:path';
import type { Config } from './config.ts';
import type { Place } from './store/open.ts';

/** Where the configuration says that the rows are. */
export const placeOf = ({ DATABASE_URL, DATABASE_POOL, DATABASE_PREPARED, dataDir }: Config): Place =>
  DATABASE_URL === undefined
    ? { kind: 'sqlite', file: join(dataDir, 'passalong.db') }
    : {
        kind: 'postgres',
        url: DATABASE_URL,
        pool: DATABASE_POOL,
        prepared: DATABASE_PREPARED === 'on',
      };
