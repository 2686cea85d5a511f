import type { ReactNode, Ref } from 'react';
import { canOpen } from '../../lib/flow/can-open.ts';

const LOOK =
  'rounded-[3px] text-start text-accent underline decoration-accent/40 underline-offset-2 hover:decoration-accent';

/** Words inside a sentence that do something here. */
export function TextButton({
  children,
  onClick,
  id,
  label,
  ref,
}: {
  children: ReactNode;
  onClick: () => void;
  id?: string;
  /** Said instead of the words, where several of them read alike. */
  label?: string;
  ref?: Ref<HTMLButtonElement>;
}) {
  return (
    <button
      ref={ref}
      type="button"
      {...(id === undefined ? {} : { id })}
      aria-label={label}
      className={LOOK}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

/** A link to a page of the web, opened in a new tab. Only whole addresses of http and https become links, else it stays text. */
export function WebLink({ address, children }: { address: string; children: ReactNode }) {
  if (!/^https?:\/\//i.test(address) || !canOpen(address)) return <span>{children}</span>;
  return (
    <a href={address} target="_blank" rel="noreferrer" className={LOOK}>
      {children}
    </a>
  );
}
