import type { ReactNode } from 'react';

/** Nothing here yet: what would be here, and the one step that gets there. */
export function EmptyState({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className="mx-auto flex max-w-80 flex-col items-center gap-1 px-4 py-8 text-center">
      <h2 className="text-15">{title}</h2>
      <p className="text-muted text-pretty">{text}</p>
      {children !== undefined && <div className="mt-3 flex flex-wrap justify-center gap-2">{children}</div>}
    </div>
  );
}
