import { Ellipsis } from 'lucide-react';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { Icon } from '../ui/icon.tsx';

/** False while the list scrolls: rows that fly by are drawn without what costs most to make. */
export const Calm = createContext(true);

/** Draws a row's menu once the list has come to rest, and keeps it; before that only its picture. */
export function WhenCalm({ children }: { children: ReactNode }) {
  const calm = useContext(Calm);
  const [ever, setEver] = useState(calm);
  if (calm && !ever) setEver(true);
  if (ever) return children;
  return (
    <span aria-hidden="true" className="inline-flex size-6 items-center justify-center text-muted">
      <Icon of={Ellipsis} />
    </span>
  );
}
