import type { Store, Tx } from '../../../server/store/port.ts';

/** Hears where a transaction began that waited for something that is not its database's. */
type Tell = (begun: Error) => void;

let told: Tell | null = null;

/** Has every store that is `watched` told about here; before that it is left as it is. */
export const tellStrays = (tell: Tell): void => {
  told = tell;
};

const known = new WeakSet<Store>();

export const isWatched = (store: Store): boolean => known.has(store);

type Call = (...given: unknown[]) => Promise<unknown>;

/**
 * The work of a transaction, looked at after each of its calls: whatever goes on with the answer does so in the microtasks
 * that follow. If after them it has neither asked again nor ended, it waits for a timer, the network or a disk, and holds its locks.
 */
function looking<R>(work: (tx: Tx) => Promise<R>, tell: Tell, begun: Error): (tx: Tx) => Promise<R> {
  return async (tx) => {
    let asked = 0;
    let open = 0;
    let isOver = false;
    const look = (): void => {
      const before = asked;
      queueMicrotask(() =>
        process.nextTick(() => {
          if (!isOver && open === 0 && asked === before) tell(begun);
        }),
      );
    };
    const counted =
      (call: Call): Call =>
      async (...given) => {
        asked += 1;
        open += 1;
        try {
          return await call(...given);
        } finally {
          open -= 1;
          if (open === 0) look();
        }
      };
    const calls = Object.entries(tx as unknown as Record<string, Call>);
    look();
    try {
      return await work(
        Object.fromEntries(calls.map(([name, call]) => [name, counted(call)])) as unknown as Tx,
      );
    } finally {
      isOver = true;
    }
  };
}

/** The same store, which tells of transactions that wait for anything but what they ask of it. */
export function watched<S extends Store>(store: S, own?: Tell): S {
  if (known.has(store)) return store;
  known.add(store);
  const held: Store = store;
  const { write } = held;
  held.write = (work) => {
    const tell = own ?? told;
    return tell === null ? write(work) : write(looking(work, tell, new Error('waits for something else')));
  };
  return store;
}
