import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';

/** The popup's one primary act, with its shortcut at the end. */
export function MainButton(props: {
  children: ReactNode;
  onPress: () => void;
  busy: boolean;
  keys?: string;
}) {
  const { children, onPress, busy, keys } = props;
  return (
    <Button
      loudness="primary"
      onClick={onPress}
      disabled={busy}
      className="min-h-9 w-full px-3 [&>span]:flex [&>span]:w-full [&>span]:items-baseline [&>span]:justify-center [&>span]:gap-3"
    >
      <span>{children}</span>
      {keys !== undefined && <kbd className="ms-auto text-12 font-normal">{keys}</kbd>}
    </Button>
  );
}
