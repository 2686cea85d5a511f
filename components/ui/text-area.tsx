import type { ClipboardEvent, KeyboardEvent, Ref } from 'react';
import { Field } from './field.tsx';
import { join } from './join.ts';
import { CONTROL } from './text-field.tsx';
import { tooLong } from './too-long.ts';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  onFocus?: () => void;
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  onPaste?: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  bare?: boolean | undefined;
  hint?: string | undefined;
  error?: string | null | undefined;
  placeholder?: string;
  /** The most it may hold. More is kept and said. */
  maxLength?: number;
  rows?: number;
  id?: string | undefined;
  /** Reads like text until it is touched: the lesson's own sentences. */
  seamless?: boolean;
  className?: string;
  ref?: Ref<HTMLTextAreaElement>;
};

const SEAMLESS =
  'rounded-control border border-transparent bg-transparent transition-colors hover:border-line focus:border-edge focus:bg-surface';

const INSET = '[--grow-inset:4px_8px]';
const SEAMLESS_INSET = '-mx-1.5 [--grow-inset:2px_6px]';

/** Text of any length that grows as it is written. */
export function TextArea(props: Props) {
  const { label, bare, hint, onChange, id, seamless, className, rows = 1, error: said, ...rest } = props;
  const { maxLength, ...area } = rest;
  const error = said ?? tooLong(props.value, maxLength);
  return (
    <Field label={label} bare={bare} hint={hint} error={error} id={id}>
      {(parts) => (
        <div
          data-text={props.value === '' ? props.placeholder : props.value}
          className={join('grow-text min-w-0', seamless ? SEAMLESS_INSET : INSET, className)}
        >
          <textarea
            dir="auto"
            {...area}
            rows={rows}
            id={parts.id}
            aria-describedby={parts.describedBy}
            aria-invalid={error ? true : undefined}
            onChange={(event) => onChange(event.currentTarget.value)}
            className={join('resize-none', seamless ? SEAMLESS : CONTROL)}
          />
        </div>
      )}
    </Field>
  );
}
