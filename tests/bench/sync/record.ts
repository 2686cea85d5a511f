import { type DBCore, type DBCoreIndex, type DBCoreTable, type DbCoreTransactionOptions, Dexie } from 'dexie';

type Op = 'mutate' | 'get' | 'getMany' | 'query' | 'count';

/** What a run asked and stored, in the order it did. */
export type Call =
  | { t: 'request'; path: string; method: string; body: string | null; status: number }
  | {
      t: 'transaction';
      stores: string[];
      mode: 'readonly' | 'readwrite';
      ops: { op: Op; table: string; req: object }[];
    };

export type Recorded = { calls: Call[]; requests: number; bytes: number };

type Asked = { trans: unknown; query?: { index: DBCoreIndex; range: unknown } };
type Run = (req: Asked) => Promise<unknown>;

const LEVEL = 1;
const NAME = 'recorded';

/** A request to a table without what belongs to one opened database. */
function bare({ trans: _, query, ...rest }: Asked): object {
  if (query === undefined) return rest;
  const { name, isPrimaryKey } = query.index;
  return { ...rest, query: { range: query.range, index: isPrimaryKey === true ? null : name } };
}

/** Notes every request and transaction from now on; what it returns ends that and gives them. */
export function record(db: Dexie): () => Recorded {
  const all: Recorded = { calls: [], requests: 0, bytes: 0 };
  const open = new WeakMap<object, Extract<Call, { t: 'transaction' }>>();
  const watched = (table: DBCoreTable): DBCoreTable => {
    const watch = (op: Op): Run => {
      const run = table[op] as unknown as Run;
      return (req) => {
        open.get(req.trans as object)?.ops.push({ op, table: table.name, req: bare(req) });
        return run.call(table, req);
      };
    };
    const ops = Object.fromEntries(
      (['mutate', 'get', 'getMany', 'query', 'count'] as const).map((op) => [op, watch(op)]),
    );
    return { ...table, ...ops };
  };
  db.use({
    stack: 'dbcore',
    name: NAME,
    level: LEVEL,
    create: (down: DBCore): DBCore => ({
      ...down,
      table: (name) => watched(down.table(name)),
      transaction(stores: string[], mode: 'readonly' | 'readwrite', options?: DbCoreTransactionOptions) {
        const begun = down.transaction(stores, mode, options);
        const call = { t: 'transaction' as const, stores, mode, ops: [] };
        open.set(begun, call);
        all.calls.push(call);
        return begun;
      },
    }),
  });
  db.close({ disableAutoOpen: false });
  const { fetch } = globalThis;
  globalThis.fetch = async (input, init) => {
    const url = new URL(String(input));
    const body = typeof init?.body === 'string' ? init.body : null;
    const path = `${url.pathname}${url.search}`;
    const call = { t: 'request' as const, path, method: init?.method ?? 'GET', body, status: 0 };
    all.calls.push(call);
    const answer = await fetch(input, init);
    call.status = answer.status;
    all.requests += 1;
    all.bytes += (body?.length ?? 0) + (await answer.clone().arrayBuffer()).byteLength;
    return answer;
  };
  return () => {
    globalThis.fetch = fetch;
    return all;
  };
}

type Core = { core: DBCore };

async function store(db: Dexie, { stores, mode, ops }: Extract<Call, { t: 'transaction' }>): Promise<void> {
  const { core } = db as Dexie & Core;
  await db.transaction(mode === 'readonly' ? 'r' : 'rw', stores, async () => {
    const trans = Dexie.currentTransaction.idbtrans;
    // All at once: a database does them in this order, and nobody waits in between.
    await Promise.all(
      ops.map(({ op, table, req }) => {
        const into = core.table(table);
        const { query } = req as { query?: { range: unknown; index: string | null } };
        const { primaryKey, indexes } = into.schema;
        const index = query?.index == null ? primaryKey : indexes.find(({ name }) => name === query.index);
        const run = into[op] as unknown as (given: object) => Promise<unknown>;
        return run.call(into, {
          ...req,
          trans,
          ...(query === undefined ? {} : { query: { ...query, index } }),
        });
      }),
    );
  });
}

/** Asks and stores the same again: no answer is looked at but for its JSON, and nothing is computed. */
export async function replay(
  db: Dexie,
  calls: readonly Call[],
  to: { origin: string; token: string },
): Promise<void> {
  for (const call of calls) {
    if (call.t === 'transaction') await store(db, call);
    else {
      const headers = { authorization: `Bearer ${to.token}`, 'content-type': 'application/json' };
      const { path, method, body, status } = call;
      const answer = await fetch(`${to.origin}${path}`, {
        method,
        headers,
        body,
        cache: 'no-store',
        credentials: 'omit',
      });
      if (answer.status !== status) throw new Error(`${path} was answered ${answer.status}`);
      await answer.json();
    }
  }
}
