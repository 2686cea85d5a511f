import { Button as Base } from '@base-ui/react/button';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Icon } from './icon.tsx';
import { join } from './join.ts';

/** How loud a button is: one `primary` a screen, `plain` for everything beside it, `quiet` inside rows and cards. */
type Loudness = 'primary' | 'plain' | 'quiet' | 'danger';

const LOUDNESS: Readonly<Record<Loudness, string>> = {
  primary:
    'bg-accent text-on-accent font-medium border border-accent hover:not-aria-disabled:bg-[color-mix(in_srgb,var(--color-accent),black_12%)] aria-disabled:bg-sunken aria-disabled:text-muted aria-disabled:border-line',
  plain: 'bg-raised text-text border border-line hover:not-data-disabled:bg-hover aria-disabled:text-muted',
  quiet:
    'text-muted border border-transparent hover:not-data-disabled:bg-hover hover:not-data-disabled:text-text',
  danger: 'bg-raised text-danger border border-line hover:not-data-disabled:bg-hover',
};

type Props = {
  children: ReactNode;
  onClick?: () => void;
  loudness?: Loudness;
  icon?: LucideIcon;
  /** Smaller, for use inside a row. */
  small?: boolean;
  /** Cannot be pressed now; stays reachable by keyboard so that its description is heard. */
  disabled?: boolean;
  /** Looks and announces itself as unavailable, but still calls onClick, which says what is missing. */
  blocked?: boolean;
  type?: 'button' | 'submit';
  /** The form it submits, where it stands outside of it. */
  form?: string;
  ref?: Ref<HTMLButtonElement>;
  id?: string;
  className?: string;
  'aria-describedby'?: string | undefined;
  'aria-expanded'?: boolean;
  'aria-pressed'?: boolean;
  'aria-label'?: string;
  'aria-keyshortcuts'?: string;
};

/** A button with a word, and an icon before it if there is one. */
export function Button(props: Props) {
  const { children, loudness = 'plain', icon, small, disabled, blocked, className, type, ...rest } = props;
  return (
    <Base
      type={type ?? 'button'}
      disabled={disabled === true}
      focusableWhenDisabled
      {...(blocked === true ? { 'aria-disabled': true } : {})}
      className={join(
        'inline-flex shrink-0 select-none items-center justify-center gap-1.5 rounded-control transition-colors data-disabled:opacity-60',
        small ? 'min-h-6 px-1.5 py-0.5 text-12' : 'min-h-7 px-2.5 py-1 text-13',
        LOUDNESS[loudness],
        className,
      )}
      {...rest}
    >
      {icon && <Icon of={icon} />}
      <span className="min-w-0">{children}</span>
    </Base>
  );
}
