import { useEffect, useRef, useState } from 'react';
import { useLatest } from '../ui/use-latest.ts';
import type { PanelPort } from './port.ts';
import { fromKept, NO_WORDS, toKept, type Words } from './words-state.ts';

/** How long a person pauses before what was typed is put aside, in ms. */
const PAUSE = 300;

/**
 * Own words that outlive the panel: put aside while they are typed, back when it opens again. The last function takes
 * them away once they are drafted, unless something else stands there by now.
 */
export function useWords(
  store: PanelPort['words'],
): [Words, (words: Words) => void, (drafted: Words) => void] {
  const [words, setWords] = useState(NO_WORDS);
  const touched = useRef(false);
  // What was put aside last, '' when that was taken away: a removal of our own needs no answer.
  const aside = useRef('');
  useEffect(() => {
    let open = true;
    void store.get().then((kept) => {
      // What was typed meanwhile is newer.
      if (!open || touched.current) return;
      aside.current = kept;
      setWords(fromKept(kept));
    });
    const stop = store.gone(() => {
      if (aside.current === '') return;
      aside.current = '';
      setWords(NO_WORDS);
    });
    return () => {
      open = false;
      stop();
    };
  }, [store]);
  useEffect(() => {
    if (!touched.current) return;
    let due = true;
    const keep = () => {
      if (due) {
        aside.current = toKept(words);
        store.set(aside.current);
      }
      due = false;
    };
    const timer = setTimeout(keep, PAUSE);
    window.addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', keep);
    };
  }, [store, words]);
  const latest = useLatest(words);
  useEffect(
    () => () => {
      if (touched.current) store.set(toKept(latest.current));
    },
    [store, latest],
  );
  const change = (next: Words) => {
    touched.current = true;
    // Nothing is left to put aside: a panel closed at once must not bring it back.
    if (next === NO_WORDS) {
      aside.current = '';
      store.set('');
    }
    setWords(next);
  };
  const drop = (drafted: Words) => {
    if (latest.current.text === drafted.text) change(NO_WORDS);
  };
  return [words, change, drop];
}
