import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { DialogFoot, useInDialog } from '../ui/dialog.tsx';
import { modKey } from '../ui/kbd.tsx';
import { useKeys } from '../ui/use-keys.ts';

/** The acts of a screen: in a dialog at its foot, else at the foot of the part they stand in. */
export function Acts({ children }: { children: ReactNode }) {
  if (useInDialog()) return <DialogFoot>{children}</DialogFoot>;
  return (
    <footer className="flex shrink-0 flex-wrap items-center justify-end gap-2 border-t border-line px-3 py-2">
      {children}
    </footer>
  );
}

/** The primary act of a screen, also by Ctrl/Cmd+Enter; its keys are drawn beside its word where there is room. */
export function MainAct({ onAct, children }: { onAct: () => void; children: ReactNode }) {
  useKeys({ 'Mod+Enter': ({ repeat }) => !repeat && onAct() });
  return (
    <Button type="submit" loudness="primary" onClick={onAct} aria-keyshortcuts="Control+Enter Meta+Enter">
      {children}
      <span aria-hidden className="ms-1.5 text-12 font-normal @max-xs:hidden">
        {modKey()} ↵
      </span>
    </Button>
  );
}
