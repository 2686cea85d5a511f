import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { Deps, DraftEdit } from '../../lib/flow/deps.ts';
import { editDraft } from '../../lib/flow/edit-draft.ts';
import type { Id } from '../../lib/model/id.ts';
import { useDeps } from '../deps.tsx';
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

/** Saves the fields of one draft (give it the draft as `key` too); what is still held is saved when the page is hidden or left. */
export function SaverProvider({ draft, children }: { draft: Id; children: ReactNode }) {
  const deps = useDeps();
  const [saver] = useState(
    () => leftIn(deps).get(draft) ?? createSaver({ save: (edit) => editDraft(deps, { draft, edit }), after }),
  );
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    let open = true;
    const flush = async () => {
      if (!(await saver.flush()) || open) return;
      leftIn(deps).delete(draft);
      listening.abort();
    };
    // Nothing but this page has words that were refused; a side panel closes without asking, a tab does not.
    const ask = (event: Event) => {
      if (saver.state().kind === 'failed' && saver.words() !== '') event.preventDefault();
    };
    window.addEventListener('beforeunload', ask, { signal });
    document.addEventListener('visibilitychange', () => void flush(), { signal });
    window.addEventListener('pagehide', () => void flush(), { signal });
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
