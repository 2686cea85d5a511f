import type { DraftEdit, RefusedWords } from '../../lib/flow/deps.ts';
import type { Problem } from '../../lib/model/problem.ts';
import type { Result } from '../../lib/model/result.ts';

/** Where the person's last change stands: on its way (again, after a refusal), kept, or refused (and then still held here). */
export type SaveState =
  | { kind: 'idle' }
  | { kind: 'saving'; refused: Problem | null }
  | { kind: 'saved' }
  | { kind: 'failed'; problem: Problem };

type Work<T = unknown> = () => Promise<Result<T>>;

export type Saver = {
  /** Holds the latest text of a field until it rests; the field's earlier unsaved text is replaced. */
  put(field: string, text: string, edit: (text: string) => DraftEdit): void;
  /** Saves what is held, then this edit, and tells what became of it. */
  act(edit: DraftEdit): Promise<Result<unknown>>;
  /** The same for a change of the draft that is no edit of it alone. */
  change<T>(work: Work<T>): Promise<Result<T>>;
  /** The same for a change made of a field's text, which stays held when it is refused. */
  keep<T>(field: string, text: string, work: Work<T>): Promise<Result<T>>;
  /** Saves what is held now; false when something was refused. */
  flush(): Promise<boolean>;
  /** Saves what is held, and does again what was refused last. */
  retry(): Promise<unknown>;
  /** The text of a field that is not saved yet; null when there is none. */
  unsaved(field: string): string | null;
  /** A field is there again whose text was refused when the draft was open last: it is saved once it rests. */
  resume(field: string, edit: (text: string) => DraftEdit): void;
  /** What was typed and never tried waits outside too: the page is left, and nobody hears whether it is saved. */
  leave(): void;
  /** Every such text, one paragraph a field; '' when all is saved. */
  words(): string;
  state(): SaveState;
  /** Whether anything was refused when the draft was open last. */
  cameBack: boolean;
  /** Whether what was refused outlives this page. */
  waits(): boolean;
  subscribe(listener: () => void): () => void;
};

type Ports = {
  save: (edit: DraftEdit) => Promise<Result<unknown>>;
  /** Runs something after the rest time; returns how to cancel it. */
  after: (run: () => void) => () => void;
  /** Holds what was refused, by field, where it outlives the page; false when it cannot. */
  aside: (words: RefusedWords) => Promise<boolean>;
  /** What was held there when the draft was open last. */
  back: RefusedWords;
};

/**
 * Saves a draft field by field, one at a time and in the order they were left. What storage refuses stays held and is
 * tried again with the next change, and waits outside the page meanwhile, so that nothing typed is lost.
 */
export function createSaver({ save, after, aside, back }: Ports): Saver {
  // Without work a text waits for its field.
  const held = new Map<string, { text: string; work: Work | null; tried: boolean }>(
    Object.entries(back).map(([field, text]) => [field, { text, work: null, tried: true }]),
  );
  const waiting = new Map(Object.entries(back));
  let waits = true;
  const listeners = new Set<() => void>();
  let state: SaveState = { kind: 'idle' };
  let queue: Promise<unknown> = Promise.resolve();
  let cancel = () => {};
  /** The last change, if it was refused and nothing holds it. */
  let refused: Work | null = null;

  const tell = (next: SaveState) => {
    state = next;
    for (const listener of listeners) listener();
  };

  const begin = () => {
    const refusal = state.kind === 'saving' ? state.refused : state.kind === 'failed' ? state.problem : null;
    tell({ kind: 'saving', refused: refusal });
  };

  const run = async <T>(work: Work<T>): Promise<Result<T>> => {
    begin();
    const saved = await work();
    tell(saved.ok ? { kind: 'saved' } : { kind: 'failed', problem: saved.problem });
    return saved;
  };

  const putAside = async () => {
    const before = waits;
    waits = await aside(Object.fromEntries(waiting));
    if (waits !== before) tell({ ...state });
  };

  const wait = (field: string, text: string) => {
    if (waiting.get(field) === text) return;
    waiting.set(field, text);
    void putAside();
  };

  const settle = (field: string) => {
    if (waiting.delete(field)) void putAside();
  };

  /** Why the first of the fields was refused; the others are saved all the same. */
  const drain = async (): Promise<Problem | null> => {
    let first: Problem | null = null;
    for (const [field, edit] of [...held]) {
      if (edit.work === null) continue;
      begin();
      const saved = await edit.work();
      edit.tried = true;
      if (!saved.ok) {
        first ??= saved.problem;
        // A draft that is gone has no use for them.
        if (saved.problem.kind !== 'not-found') wait(field, edit.text);
      } else if (held.get(field) === edit) {
        held.delete(field);
        settle(field);
      }
      tell(first === null ? { kind: 'saved' } : { kind: 'failed', problem: first });
    }
    return first;
  };

  const enqueue = <T>(work: () => Promise<T>): Promise<T> => {
    cancel();
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };

  const afterHeld = async <T>(work: Work<T>): Promise<Result<T>> => {
    const problem = await drain();
    return problem === null ? run(work) : { ok: false, problem };
  };

  const attempt = async <T>(work: Work<T>): Promise<Result<T>> => {
    refused = null;
    const changed = await afterHeld(work);
    if (!changed.ok) refused = work;
    return changed;
  };

  const change = <T>(work: Work<T>) => enqueue(() => attempt(work));

  const put: Saver['put'] = (field, text, edit) => {
    held.delete(field);
    held.set(field, { text, work: () => save(edit(text)), tried: false });
    if (waiting.has(field)) wait(field, text);
    cancel();
    cancel = after(() => void enqueue(drain));
  };

  return {
    put,
    resume(field, edit) {
      const found = held.get(field);
      if (found?.work === null) put(field, found.text, edit);
    },
    leave() {
      for (const [field, { text, tried }] of held) if (!tried) wait(field, text);
    },
    act: (edit) => change(() => save(edit)),
    change,
    keep(field, text, work) {
      // The field has it again, and may have changed it.
      held.delete(field);
      wait(field, text);
      return enqueue(async () => {
        refused = null;
        const kept = await afterHeld(work);
        if (kept.ok) {
          settle(field);
          return kept;
        }
        held.set(field, { text, work, tried: true });
        if (kept.problem.kind === 'not-found') settle(field);
        tell({ ...state });
        return kept;
      });
    },
    flush: async () => (await enqueue(drain)) === null,
    retry: () => enqueue<unknown>(() => (refused === null ? drain() : attempt(refused))),
    unsaved: (field) => held.get(field)?.text ?? null,
    words: () => [...held.values()].flatMap(({ text }) => text.trim() || []).join('\n\n'),
    state: () => state,
    cameBack: waiting.size > 0,
    waits: () => waits,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
