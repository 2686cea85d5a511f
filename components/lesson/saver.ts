import type { DraftEdit } from '../../lib/flow/deps.ts';
import type { Problem } from '../../lib/model/problem.ts';
import type { Result } from '../../lib/model/result.ts';

/** Where the person's last change stands: on its way, kept, or refused (and then still held here). */
export type SaveState =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved' }
  | { kind: 'failed'; problem: Problem };

export type Saver = {
  /** Holds the latest edit of a field until it rests; the field's earlier unsaved edit is replaced. */
  put(field: string, edit: DraftEdit): void;
  /** Saves what is held, then this edit, and tells what became of it. */
  act(edit: DraftEdit): Promise<Result<unknown>>;
  /** The same for a change of the draft that is no edit of it alone. */
  change<T>(work: () => Promise<Result<T>>): Promise<Result<T>>;
  /** Saves what is held now; false when something was refused. */
  flush(): Promise<boolean>;
  state(): SaveState;
  subscribe(listener: () => void): () => void;
};

type Ports = {
  save: (edit: DraftEdit) => Promise<Result<unknown>>;
  /** Runs something after the rest time; returns how to cancel it. */
  after: (run: () => void) => () => void;
};

/**
 * Saves a draft field by field, one at a time and in the order they were left. What storage refuses stays held and is
 * tried again with the next change, so that nothing typed is lost.
 */
export function createSaver({ save, after }: Ports): Saver {
  const held = new Map<string, DraftEdit>();
  const listeners = new Set<() => void>();
  let state: SaveState = { kind: 'idle' };
  let queue: Promise<unknown> = Promise.resolve();
  let cancel = () => {};

  const tell = (next: SaveState) => {
    state = next;
    for (const listener of listeners) listener();
  };

  const run = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
    tell({ kind: 'saving' });
    const saved = await work();
    tell(saved.ok ? { kind: 'saved' } : { kind: 'failed', problem: saved.problem });
    return saved;
  };

  const drain = async (): Promise<boolean> => {
    for (const [field, edit] of [...held]) {
      const saved = await run(() => save(edit));
      if (!saved.ok) return false;
      if (held.get(field) === edit) held.delete(field);
    }
    return true;
  };

  const enqueue = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };

  const flush = () => {
    cancel();
    return enqueue(drain);
  };

  const change = <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
    cancel();
    return enqueue(async () => {
      await drain();
      return run(work);
    });
  };

  return {
    put(field, edit) {
      held.delete(field);
      held.set(field, edit);
      cancel();
      cancel = after(() => void flush());
    },
    act: (edit) => change(() => save(edit)),
    change,
    flush,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
