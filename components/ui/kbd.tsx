import { t } from '../../lib/platform/i18n.ts';

/** A key or key combination as it is written on keys. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <kbd className="inline-flex min-w-5 justify-center rounded-control border border-line bg-sunken px-1 text-12 text-muted">
      {keys}
    </kbd>
  );
}

/** "Ctrl" or the Mac's sign, as the person's machine has it. */
export const modKey = (): string =>
  /mac/i.test(globalThis.navigator?.platform ?? '') ? '⌘' : t('ui.keys.control');
