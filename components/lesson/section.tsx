import type { ReactNode } from 'react';

/** A part of a lesson under its small heading. */
export function Section(props: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="flex min-w-0 flex-col gap-1.5">
      <div className="flex min-h-6 items-center justify-between gap-2">
        <h3 tabIndex={-1} className="text-12 text-muted">
          {props.title}
        </h3>
        {props.aside}
      </div>
      {props.children}
    </section>
  );
}
