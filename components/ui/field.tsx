import { type ReactNode, useId } from 'react';
import { join } from './join.ts';

export type FieldParts = { id: string; describedBy: string | undefined };

/** A label over its control, with a hint and, when something is wrong, one sentence that says what. */
export function Field(props: {
  label: string;
  /** The label is heard but not drawn, where the place already says it. */
  bare?: boolean | undefined;
  hint?: ReactNode;
  error?: string | null | undefined;
  /** What stands at the end of the label's line. */
  aside?: ReactNode;
  id?: string | undefined;
  children: (parts: FieldParts) => ReactNode;
}) {
  const made = useId();
  const id = props.id ?? made;
  const hint = props.hint === undefined ? undefined : `${id}-hint`;
  const error = props.error ? `${id}-error` : undefined;
  const describedBy = join(hint, error);
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <div className={join('flex items-baseline justify-between gap-2', props.bare && 'sr-only')}>
        <label htmlFor={id} className="text-12 font-medium text-muted">
          {props.label}
        </label>
        {props.aside}
      </div>
      {props.children({ id, describedBy: describedBy === '' ? undefined : describedBy })}
      {props.hint !== undefined && (
        <p id={hint} className="text-12 text-muted">
          {props.hint}
        </p>
      )}
      {error && (
        <p id={error} className="text-12 text-danger">
          {props.error}
        </p>
      )}
    </div>
  );
}
