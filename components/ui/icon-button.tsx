import { Button as Base } from '@base-ui/react/button';
import type { LucideIcon } from 'lucide-react';
import type { Ref } from 'react';
import { Icon } from './icon.tsx';
import { Tip } from './tooltip.tsx';

type Props = {
  icon: LucideIcon;
  label: string;
  /** Shows the label on hover and focus; not needed for close, back and more. */
  tip?: boolean;
  onClick?: () => void;
  disabled?: boolean;
  ref?: Ref<HTMLButtonElement>;
};

/** A button with an icon alone; its word is its label. */
export function IconButton({ icon, label, tip, ...rest }: Props) {
  const button = (
    <Base
      aria-label={label}
      className="inline-flex size-7 shrink-0 items-center justify-center rounded-control text-muted transition-colors hover:bg-hover hover:text-text data-disabled:opacity-60 data-popup-open:bg-hover"
      focusableWhenDisabled
      {...rest}
    >
      <Icon of={icon} />
    </Base>
  );
  return tip ? <Tip text={label}>{button}</Tip> : button;
}
