import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { DraftEdit } from '../../lib/flow/deps.ts';
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

/** Saves the fields of one draft (give it the draft as `key` too); what is still held is saved when the page is hidden or left. */
export function SaverProvider({ draft, children }: { draft: Id; children: ReactNode }) {
  const deps = useDeps();
  const [saver] = useState(() => createSaver({ save: (edit) => editDraft(deps, { draft, edit }), after }));
  useEffect(() => {
    const flush = () => void saver.flush();
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [saver]);
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
 * (another field's rule, a redaction) is taken over unless the person is typing in it.
 */
export function useDraftText(field: string, stored: string, edit: (text: string) => DraftEdit) {
  const saver = useSaver();
  const [text, setText] = useState(stored);
  const [typing, setTyping] = useState(false);
  const [seen, setSeen] = useState(stored);
  if (stored !== seen) {
    setSeen(stored);
    if (!typing) setText(stored);
  }
  return {
    value: text,
    onChange(next: string) {
      setTyping(true);
      setText(next);
      saver.put(field, edit(next));
    },
    onBlur() {
      if (!typing) return;
      void saver.flush().then((saved) => {
        if (saved) setTyping(false);
      });
    },
  };
}
