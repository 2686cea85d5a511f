import { Checkbox as Base } from '@base-ui/react/checkbox';
import { Check } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Icon } from './icon.tsx';

/** Something that is on or off, with the words beside it and a hint below. */
export function Checkbox(props: {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  const id = useId();
  const hint = props.hint === undefined ? undefined : `${id}-hint`;
  return (
    <div className="grid grid-cols-[16px_1fr] items-start gap-x-2">
      <Base.Root
        id={id}
        nativeButton
        render={<button type="button" />}
        checked={props.checked}
        onCheckedChange={(checked) => props.onChange(checked)}
        aria-describedby={hint}
        className="mt-px flex size-4 items-center justify-center rounded-[4px] border border-edge bg-surface data-checked:border-accent data-checked:bg-accent data-checked:text-on-accent forced-colors:data-checked:border-[Highlight]"
      >
        <Base.Indicator>
          <Icon of={Check} className="size-3.5" />
        </Base.Indicator>
      </Base.Root>
      <label htmlFor={id}>{props.label}</label>
      {props.hint !== undefined && (
        <p id={hint} className="col-start-2 text-12 text-muted">
          {props.hint}
        </p>
      )}
    </div>
  );
}
