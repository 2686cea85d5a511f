import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import { Icon } from './icon.tsx';
import { join } from './join.ts';

/** One choice of a select; a disabled one says why in its hint. */
export type Choice<V extends string> = { value: V; label: string; hint?: string; disabled?: boolean };

/** Chooses one of a few; `label` is heard, and drawn before the value unless `bare`. */
export function Select<V extends string>(props: {
  label: string;
  value: V;
  choices: readonly Choice<V>[];
  onChange: (value: V) => void;
  bare?: boolean;
  /** Drawn as a word until it is touched. */
  quiet?: boolean;
  disabled?: boolean;
  id?: string;
  className?: string;
}) {
  const { label, value, choices, onChange, bare, quiet, disabled, id, className } = props;
  return (
    <Base.Root
      items={choices.map((choice) => ({ value: choice.value, label: choice.label }))}
      value={value}
      onValueChange={(next) => next !== null && onChange(next as V)}
      disabled={disabled === true}
      modal={false}
    >
      <div className={join('flex min-w-0 items-center gap-2', className)}>
        <Base.Label className={bare ? 'sr-only' : 'shrink-0 text-12 font-medium text-muted'}>
          {label}
        </Base.Label>
        <Base.Trigger
          {...(id === undefined ? {} : { id })}
          className={join(
            'inline-flex min-w-0 max-w-full items-center justify-between gap-1 rounded-control data-disabled:opacity-60',
            quiet
              ? 'h-6 px-1 text-12 text-muted hover:bg-hover hover:text-text data-popup-open:bg-hover'
              : 'h-7 border border-edge bg-surface ps-2 pe-1 text-13 hover:border-muted data-popup-open:border-muted',
          )}
        >
          <Base.Value className="truncate" />
          <Base.Icon className="text-muted">
            <Icon of={ChevronDown} />
          </Base.Icon>
        </Base.Trigger>
      </div>
      <Base.Portal>
        <Base.Positioner alignItemWithTrigger={false} sideOffset={4} collisionPadding={8} className="z-45">
          <Base.Popup className="scroll-area max-h-(--available-height) min-w-(--anchor-width) max-w-80 rounded-card border border-line bg-raised p-1 shadow-float outline-none">
            {choices.map((choice) => (
              <Base.Item
                key={choice.value}
                value={choice.value}
                disabled={choice.disabled === true}
                className="grid cursor-default grid-cols-[16px_1fr] items-start gap-x-2 rounded-control px-1.5 py-1 outline-none select-none data-disabled:text-muted data-highlighted:bg-hover"
              >
                <Base.ItemIndicator className="col-start-1 pt-px">
                  <Icon of={Check} />
                </Base.ItemIndicator>
                <span className="col-start-2 min-w-0">
                  <Base.ItemText>{choice.label}</Base.ItemText>
                  {choice.hint !== undefined && (
                    <span className="block text-12 text-muted">{choice.hint}</span>
                  )}
                </span>
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
