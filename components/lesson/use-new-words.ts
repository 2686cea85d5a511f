import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '../../lib/model/result.ts';
import { useLatest } from '../ui/use-latest.ts';
import { useSaver } from './use-saver.tsx';

type NewWords = {
  /** null while the field is closed. */
  text: string | null;
  setText: (text: string | null) => void;
  open: () => void;
  /** Adds what is typed, if anything is; `next` is what the field has then. */
  add: (next: string | null) => Promise<void>;
  /** The field, which takes the focus when it is opened. */
  ref: (element: HTMLElement | null) => void;
};

/**
 * Words that become something new in the draft. They are added when the person says so, and when their field goes or the
 * page is left; what was refused is in the field again, now or the next time the draft is open.
 */
export function useNewWords(field: string, keep: (words: string) => Promise<Result<unknown>>): NewWords {
  const saver = useSaver();
  const [text, draw] = useState(() => saver.unsaved(field));
  // The field may go before what was set is drawn.
  const typed = useRef(text);
  const refused = useRef(text);
  const opened = useRef(false);
  const setText = (next: string | null) => {
    typed.current = next;
    draw(next);
  };
  const add = async (next: string | null) => {
    const words = typed.current?.trim() ?? '';
    refused.current = null;
    opened.current = false;
    setText(next);
    if (words === '') return;
    const kept = await saver.keep(field, words, () => keep(words));
    if (kept.ok) return;
    refused.current = [words, typed.current].filter(Boolean).join(' ');
    setText(refused.current);
  };
  const latest = useLatest({ add, setText });
  useEffect(() => {
    const leave = () => void latest.current.add(null);
    window.addEventListener('pagehide', leave);
    const stop = saver.subscribe(() => {
      // Trying again has saved what is still in the field.
      if (refused.current === null || saver.unsaved(field) !== null) return;
      if (refused.current === typed.current) latest.current.setText(null);
      refused.current = null;
    });
    return () => {
      window.removeEventListener('pagehide', leave);
      stop();
      leave();
    };
  }, [saver, field, latest]);
  const open = () => {
    opened.current = true;
    setText('');
  };
  const ref = useCallback((element: HTMLElement | null) => {
    // What comes back refused leaves the focus where the person has gone on.
    if (opened.current || document.activeElement === document.body) element?.focus();
  }, []);
  return { text, setText, open, add, ref };
}
