import { Tooltip } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';

/** A word beside a control that has only an icon; never the only place of something a person must know. */
export function Tip({ text, children }: { text: string; children: ReactElement<Record<string, unknown>> }) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger render={children} delay={400} />
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={4} collisionPadding={8} className="z-40">
          <Tooltip.Popup className="max-w-60 rounded-control bg-text px-2 py-1 text-12 text-surface">
            {text}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
