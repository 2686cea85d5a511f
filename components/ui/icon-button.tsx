import { Button as Base } from '@base-ui/react/button';
import type { LucideIcon } from 'lucide-react';
import type { Ref } from 'react';
import { Icon } from './icon.tsx';
import { Tip } from './tooltip.tsx';

/** A button whose icon everybody knows (close, back, more): its word is its label and its tooltip. */
export function IconButton(props: {
  icon: LucideIcon;
  label: string;
  onClick?: () => void;
  disabled?: boolean;
  ref?: Ref<HTMLButtonElement>;
}) {
  const { icon, label, ...rest } = props;
  return (
    <Tip text={label}>
      <Base
        aria-label={label}
        className="inline-flex size-7 shrink-0 items-center justify-center rounded-control text-muted transition-colors hover:bg-hover hover:text-text data-disabled:opacity-60 data-popup-open:bg-hover"
        focusableWhenDisabled
        {...rest}
      >
        <Icon of={icon} />
      </Base>
    </Tip>
  );
}
