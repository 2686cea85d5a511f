import { useEffect } from 'react';
import { useLatest } from './use-latest.ts';

const ABOVE = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';
const FIELD = 'input, textarea, select, [contenteditable="true"], [role="combobox"]';

/** Whether a key belongs to what is open above the page, or to the field it was pressed in. */
function isTaken(target: EventTarget | null, name: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(ABOVE) !== null) return true;
  return !name.startsWith('Mod+') && target.closest(FIELD) !== null;
}

/** The key with its modifiers as we write it: "j", "?", "Mod+Enter" (Ctrl, or Cmd on a Mac). */
function keyName(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): string {
  const modifier = event.ctrlKey || event.metaKey ? 'Mod+' : event.altKey ? 'Alt+' : '';
  return modifier + event.key;
}

/**
 * Listens for single keys on the whole page while mounted. Keys without modifier are left alone while the person
 * types in a field or has a menu or dialog open; a handler that returns false lets the key through.
 */
export function useKeys(
  keys: Readonly<Record<string, (event: KeyboardEvent) => unknown>>,
  enabled = true,
): void {
  const latest = useLatest(keys);
  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const name = keyName(event);
      const handle = latest.current[name];
      if (handle === undefined) return;
      if (isTaken(event.target, name)) return;
      if (handle(event) !== false) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [enabled, latest]);
}
