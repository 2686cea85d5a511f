import type { ReactNode } from 'react';
import { DialogFoot, useInDialog } from '../ui/dialog.tsx';
import { modKey } from '../ui/kbd.tsx';

/** The acts of a screen: in a dialog at its foot, else at the foot of the part they stand in. */
export function Acts({ children }: { children: ReactNode }) {
  if (useInDialog()) return <DialogFoot>{children}</DialogFoot>;
  return (
    <footer className="flex shrink-0 flex-wrap items-center justify-end gap-2 border-t border-line px-3 py-2">
      {children}
    </footer>
  );
}

/** The keys of the primary act, drawn beside its word where there is room. */
export const MainKeys = () => (
  <span aria-hidden className="ms-1.5 text-12 font-normal @max-xs:hidden">
    {modKey()} ↵
  </span>
);
