import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { Deps, DraftEdit, RefusedWords } from '../../lib/flow/deps.ts';
import { editDraft } from '../../lib/flow/edit-draft.ts';
import { asideOf } from '../../lib/flow/put-aside.ts';
import { refusedWords } from '../../lib/flow/refused-words.ts';
import type { Id } from '../../lib/model/id.ts';
import { useDeps } from '../deps.tsx';
import { useLatest } from '../ui/use-latest.ts';
import { createSaver, type Saver, type SaveState } from './saver.ts';

const REST_MS = 300;

const SaverContext = createContext<Saver | null>(null);

const after = (run: () => void) => {
  const timer = setTimeout(run, REST_MS);
  return () => clearTimeout(timer);
};

/** The savers of drafts that were left before all of their text was saved: a draft that is opened again goes on with its own. */
const left = new WeakMap<Deps, Map<Id, Saver>>();

function leftIn(deps: Deps): Map<Id, Saver> {
  const known = left.get(deps) ?? new Map<Id, Saver>();
  left.set(deps, known);
  return known;
}

const newSaver = (deps: Deps, draft: Id, back: RefusedWords) =>
  createSaver({
    save: (edit) => editDraft(deps, { draft, edit }),
    after,
    aside: asideOf(deps, draft, back),
    back,
  });

/** Saves the fields of one draft (give it the draft as `key` too), once what was refused of it before is here. */
export function SaverProvider({ draft, children }: { draft: Id; children: ReactNode }) {
  const deps = useDeps();
  const [saver, setSaver] = useState(() => leftIn(deps).get(draft) ?? null);
  useEffect(() => {
    if (saver !== null) return;
    let open = true;
    void refusedWords(deps, draft).then((back) => open && setSaver(newSaver(deps, draft, back)));
    return () => {
      open = false;
    };
  }, [deps, draft, saver]);
  return saver === null ? null : (
    <Saving draft={draft} saver={saver}>
      {children}
    </Saving>
  );
}

/** What is still held is saved when the page is hidden or left. */
function Saving({ draft, saver, children }: { draft: Id; saver: Saver; children: ReactNode }) {
  const deps = useDeps();
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    let open = true;
    const flush = async () => {
      if (!(await saver.flush()) || open) return;
      leftIn(deps).delete(draft);
      listening.abort();
    };
    // Words that were refused end with the browser at the latest; a side panel closes without asking, a tab does not.
    const ask = (event: Event) => {
      if (saver.state().kind === 'failed' && saver.words() !== '') event.preventDefault();
    };
    window.addEventListener('beforeunload', ask, { signal });
    document.addEventListener('visibilitychange', () => void flush(), { signal });
    const leave = () => {
      saver.leave();
      void flush();
    };
    window.addEventListener('pagehide', leave, { signal });
    // What an earlier desk of this draft could not save.
    void flush();
    return () => {
      open = false;
      leftIn(deps).set(draft, saver);
      // The fields are left after their desk, and some add what is typed in them.
      queueMicrotask(() => void flush());
    };
  }, [deps, draft, saver]);
  return <SaverContext.Provider value={saver}>{children}</SaverContext.Provider>;
}

/**
 * The saver of the draft around this component.
 * @throws Error outside a SaverProvider, which is a bug.
 */
export function useSaver(): Saver {
  const saver = useContext(SaverContext);
  if (saver === null) throw new Error('useSaver outside SaverProvider');
  return saver;
}

/** Where the last change stands, rendered again whenever it moves on. */
export function useSaveState(): SaveState {
  const saver = useSaver();
  return useSyncExternalStore(saver.subscribe, saver.state);
}

/**
 * A field's text while it is typed: shown at once, saved when it rests and when it is left. A change from elsewhere
 * (another field's rule, a redaction) is taken over unless the person is typing in it or its text is not saved yet.
 */
export function useDraftText(field: string, stored: string, edit: (text: string) => DraftEdit) {
  const saver = useSaver();
  const [text, setText] = useState(() => saver.unsaved(field) ?? stored);
  const [typing, setTyping] = useState(false);
  const [seen, setSeen] = useState(stored);
  if (stored !== seen) {
    setSeen(stored);
    if (!typing && saver.unsaved(field) === null) setText(stored);
  }
  const latest = useLatest(edit);
  useEffect(() => saver.resume(field, (next) => latest.current(next)), [saver, field, latest]);
  return {
    value: text,
    onChange(next: string) {
      setTyping(true);
      setText(next);
      saver.put(field, next, edit);
    },
    onBlur() {
      if (!typing) return;
      void saver.flush().then((saved) => {
        if (saved) setTyping(false);
      });
    },
  };
}
