import type { ReactNode } from 'react';
import { useInDialog } from '../ui/dialog.tsx';
import { join } from '../ui/join.ts';
import { useFocusWhenLost } from '../ui/use-focus-when-lost.ts';

/** One screen of a drafting under its heading, which takes the focus where what had it is gone. A dialog has its own. */
export function Screen({ heading, children }: { heading: string; children: ReactNode }) {
  const place = useFocusWhenLost<HTMLHeadingElement>();
  const inDialog = useInDialog();
  return (
    <div className={join('flex min-h-0 flex-1 flex-col gap-3', !inDialog && 'scroll-area px-3 py-3')}>
      <h2 ref={place} tabIndex={-1} className="text-15">
        {heading}
      </h2>
      {children}
    </div>
  );
}
