import { Menu as Base } from '@base-ui/react/menu';
import type { LucideIcon } from 'lucide-react';
import { Ellipsis } from 'lucide-react';
import { Icon } from './icon.tsx';
import { join } from './join.ts';

/** One act of a menu; null draws a line. */
export type MenuAct = {
  label: string;
  onSelect: () => void;
  icon?: LucideIcon;
  danger?: boolean;
  disabled?: boolean;
} | null;

/** "More": the acts that are needed now and then. Focus returns to its button. */
export function Menu({ label, acts }: { label: string; acts: readonly MenuAct[] }) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger
        aria-label={label}
        className="inline-flex size-6 shrink-0 items-center justify-center rounded-control text-muted transition-colors hover:bg-hover hover:text-text data-popup-open:bg-hover data-popup-open:text-text"
      >
        <Icon of={Ellipsis} />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner align="end" sideOffset={4} collisionPadding={8} className="z-45">
          <Base.Popup className="scroll-area max-h-(--available-height) min-w-44 max-w-72 rounded-card border border-line bg-raised p-1 shadow-float outline-none">
            {acts.map((act, index) =>
              act === null ? (
                <Base.Separator key={`before ${acts[index + 1]?.label}`} className="my-1 h-px bg-line" />
              ) : (
                <Base.Item
                  key={act.label}
                  onClick={act.onSelect}
                  disabled={act.disabled === true}
                  className={join(
                    'flex cursor-default items-center gap-2 rounded-control px-2 py-1 outline-none select-none data-disabled:text-muted data-highlighted:bg-hover',
                    act.danger && 'text-danger',
                  )}
                >
                  {act.icon && <Icon of={act.icon} />}
                  {act.label}
                </Base.Item>
              ),
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
