import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useId } from 'react';
import { join } from './join.ts';

/** One of a few short choices, all in sight; arrows move between them. */
export function Segments<V extends string>(props: {
  label: string;
  bare?: boolean;
  value: V | null;
  choices: readonly { value: V; label: string; disabled?: boolean }[];
  onChange: (value: V) => void;
  id?: string | undefined;
  describedBy?: string | undefined;
}) {
  const label = useId();
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <span id={label} className={props.bare ? 'sr-only' : 'text-12 font-medium text-muted'}>
        {props.label}
      </span>
      <RadioGroup
        {...(props.id === undefined ? {} : { id: props.id })}
        aria-labelledby={label}
        aria-describedby={props.describedBy}
        value={props.value ?? ''}
        onValueChange={(value) => props.onChange(value as V)}
        className="flex flex-wrap gap-1"
      >
        {props.choices.map((choice) => (
          <Radio.Root
            key={choice.value}
            value={choice.value}
            disabled={choice.disabled === true}
            nativeButton
            render={<button type="button" />}
            className={join(
              'min-h-7 flex-1 rounded-control border border-line px-2 py-0.5 text-center whitespace-nowrap transition-colors select-none',
              'data-unchecked:not-data-disabled:hover:bg-hover data-disabled:border-transparent data-disabled:bg-sunken data-disabled:text-muted',
              'data-checked:border-accent data-checked:bg-accent/10 data-checked:font-medium data-checked:text-accent forced-colors:data-checked:border-[Highlight]',
            )}
          >
            {choice.label}
          </Radio.Root>
        ))}
      </RadioGroup>
    </div>
  );
}
