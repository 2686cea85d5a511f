import type { KeyboardEvent, Ref } from 'react';
import { Field } from './field.tsx';
import { join } from './join.ts';
import { tooLong } from './too-long.ts';

export const CONTROL =
  'w-full min-w-0 rounded-control border border-edge bg-surface text-text transition-colors hover:border-muted aria-invalid:border-danger';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  bare?: boolean | undefined;
  hint?: string | undefined;
  error?: string | null | undefined;
  placeholder?: string;
  readOnly?: boolean;
  /** The most it may hold. More is kept and said. */
  maxLength?: number;
  type?: 'text' | 'search' | 'url' | 'password' | 'date';
  id?: string | undefined;
  ref?: Ref<HTMLInputElement>;
};

/** One line of text. */
export function TextField(props: Props) {
  const { label, bare, hint, error: said, onChange, id, maxLength, ...input } = props;
  const error = said ?? tooLong(props.value, maxLength);
  return (
    <Field label={label} bare={bare} hint={hint} error={error} id={id}>
      {(parts) => (
        <input
          dir="auto"
          type="text"
          autoComplete="off"
          {...input}
          id={parts.id}
          aria-describedby={parts.describedBy}
          aria-invalid={error ? true : undefined}
          onChange={(event) => onChange(event.currentTarget.value)}
          className={join(CONTROL, 'h-7 px-2 read-only:bg-sunken')}
        />
      )}
    </Field>
  );
}
