import { type RefObject, useLayoutEffect, useState } from 'react';
import { useLatest } from './use-latest.ts';

const ABOVE = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';
/** Open, and not on its way out. */
const DIALOG = '[role="dialog"][data-open], [role="alertdialog"][data-open]';
const FIELD = 'input, textarea, select, [contenteditable="true"], [role="combobox"]';

type Keys = Readonly<Record<string, (event: KeyboardEvent) => unknown>>;
type Listener = {
  order: number;
  keys: { readonly current: Keys };
  within: RefObject<HTMLElement | null> | undefined;
};

const listeners = new Set<Listener>();
let drawn = 0;

/** Whether a key belongs to what is open above the page, or to the field it was pressed in. */
function isTaken(target: EventTarget | null, name: string): boolean {
  // A dialog has every key from when it is seen, also before it has the focus.
  if (document.querySelector(DIALOG) !== null) return true;
  if (!(target instanceof Element)) return false;
  if (target.closest(ABOVE) !== null) return true;
  return !name.startsWith('Mod+') && target.closest(FIELD) !== null;
}

/** The key with its modifiers as we write it: "j", "?", "Mod+Enter" (Ctrl, or Cmd on a Mac). */
function keyName(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): string {
  const modifier = event.ctrlKey || event.metaKey ? 'Mod+' : event.altKey ? 'Alt+' : '';
  return modifier + event.key;
}

/** Whether the focus is inside the part or nowhere in particular: on the page, or on something around the part. */
function hasFocus(part: HTMLElement | null, target: EventTarget | null): boolean {
  if (part === null || !(target instanceof Node)) return false;
  return part.contains(target) || target.contains(part);
}

/** Who is asked first: what is open within the page before the page, and of each the last drawn. */
function inOrder(target: EventTarget | null): Listener[] {
  return [...listeners]
    .filter(({ within }) => within === undefined || hasFocus(within.current, target))
    .sort((a, b) => Number(b.within !== undefined) - Number(a.within !== undefined) || b.order - a.order);
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const name = keyName(event);
  if (isTaken(event.target, name)) return;
  for (const { keys } of inOrder(event.target)) {
    const handle = keys.current[name];
    if (handle === undefined || handle(event) === false) continue;
    event.preventDefault();
    return;
  }
}

/**
 * Listens for single keys on the whole page while mounted. Keys without modifier are left alone while the person
 * types in a field or has a menu or dialog open; a handler that returns false lets the key through. What was drawn last
 * is asked first, and what is open `within` the page before the page itself, as long as the focus is not elsewhere.
 */
export function useKeys(keys: Keys, within?: RefObject<HTMLElement | null>): void {
  const latest = useLatest(keys);
  // Effects run from the inside out; only the drawing itself tells what stands in what.
  const [order] = useState(() => {
    drawn += 1;
    return drawn;
  });
  // With the drawing itself: a key that is pressed as soon as its act is seen would else be lost.
  useLayoutEffect(() => {
    const listener = { order, keys: latest, within };
    if (listeners.size === 0) document.addEventListener('keydown', onKey);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) document.removeEventListener('keydown', onKey);
    };
  }, [latest, order, within]);
}
