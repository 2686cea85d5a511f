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
        // What a finger hits is 24 px, and stands out over its 16 px box on all sides.
        className="group -m-1 -mt-[3px] flex size-6 items-center justify-center rounded-control"
      >
        <span className="flex size-4 items-center justify-center rounded-[4px] border border-edge bg-surface group-data-checked:border-accent group-data-checked:bg-accent group-data-checked:text-on-accent forced-colors:group-data-checked:border-[Highlight]">
          <Base.Indicator>
            <Icon of={Check} className="size-3.5" />
          </Base.Indicator>
        </span>
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
