import { type ReactNode, useEffect, useRef } from 'react';

/** A row of a list that opens something: title, one quiet line below, and what stands at its end. For `useList`. */
export function ListRow(props: {
  title: ReactNode;
  note?: ReactNode;
  end?: ReactNode;
  /** Has the focus when it appears: what it opened was just closed. */
  focused?: boolean;
  onOpen: () => void;
}) {
  const row = useRef<HTMLButtonElement>(null);
  const { focused } = props;
  useEffect(() => {
    if (focused) row.current?.focus();
  }, [focused]);
  return (
    <button
      ref={row}
      type="button"
      data-row
      onClick={props.onOpen}
      className="flex w-full items-start justify-between gap-3 border-b border-line px-3 py-2 text-start -outline-offset-2 hover:bg-hover"
    >
      <span className="min-w-0">
        <span dir="auto" className="line-clamp-2">
          {props.title}
        </span>
        {props.note !== undefined && <span className="mt-0.5 block text-12 text-muted">{props.note}</span>}
      </span>
      {props.end !== undefined && <span className="shrink-0 text-12 text-muted">{props.end}</span>}
    </button>
  );
}
