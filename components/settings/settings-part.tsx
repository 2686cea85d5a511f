import type { ReactNode, Ref } from 'react';

/** A part of the settings: its name at the side, on a narrow page above. */
export function SettingsPart(props: {
  ref?: Ref<HTMLElement>;
  id: string;
  title: string;
  children: ReactNode;
}) {
  const { ref, id, title, children } = props;
  return (
    <section
      ref={ref}
      aria-labelledby={`${id}-title`}
      id={id}
      className="grid scroll-mt-14 gap-x-8 gap-y-2 border-t border-line py-5 md:grid-cols-[160px_minmax(0,1fr)]"
    >
      <h2 id={`${id}-title`} tabIndex={-1} className="text-13">
        {title}
      </h2>
      <div className="flex min-w-0 max-w-140 flex-col items-start gap-3">{children}</div>
    </section>
  );
}
