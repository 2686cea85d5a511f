import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';

const INT8 = 20;

/** ms until a connection has to be there. */
const PATIENCE = 10_000;

/** Counters and times stay far below 2^53, so they are numbers here as in SQLite. */
const types = {
  getTypeParser: (type: number, format?: 'text' | 'binary') =>
    type === INT8 && format !== 'binary' ? Number : pg.types.getTypeParser(type, format),
} as pg.CustomTypesConfig;

/** The most statements that are prepared; each connection keeps those it was asked for, and the server has far fewer hot ones. */
const KEPT = 200;

/** Gives texts of statements a name of their own, the same on every connection; null when there are too many. */
function namer(): (text: string) => string | null {
  const names = new Map<string, string>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined) return known;
    if (names.size === KEPT) return null;
    const name = `s${names.size}`;
    names.set(text, name);
    return name;
  };
}

/** A connection that prepares what has parameters once and then only says its name: reading and planning took longer than most answers. */
function preparing(client: pg.PoolClient, nameOf: (text: string) => string | null): PostgresPoolClient {
  const query = (text: string, given: readonly unknown[]) => {
    const values = [...given];
    const name = values.length === 0 ? null : nameOf(text);
    return name === null ? client.query(text, values) : client.query({ name, text, values });
  };
  return {
    // Kysely asks in one more way, for cursors, which it is given none of.
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy) => client.release(destroy),
  };
}

export type PoolPlace = {
  url: string;
  /** Connections at most; 10 where nothing is said. */
  pool?: number;
  /** Whether statements are prepared; not behind a pooler that gives each transaction another connection. */
  prepared?: boolean;
};

/** A pool of connections in the shape Kysely's dialect asks for. */
export function postgresDatabase({ url, pool: max = 10, prepared = true }: PoolPlace): PostgresPool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    // A database that does not answer is told of, also by `/readyz`, and not waited for without end.
    connectionTimeoutMillis: PATIENCE,
  });
  // An idle connection that breaks is replaced at the next query; unheard it would end the process.
  pool.on('error', () => undefined);
  // So would one that breaks in a transaction, whose next statement tells of it.
  pool.on('connect', (client) => client.on('error', () => undefined));
  if (!prepared) return pool as PostgresPool;
  const nameOf = namer();
  // Kysely remembers a connection by its object.
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    async connect() {
      const client = await pool.connect();
      const made = known.get(client) ?? preparing(client, nameOf);
      known.set(client, made);
      return made;
    },
    end: () => pool.end(),
  };
}
