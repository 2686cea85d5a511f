import { Collapsible } from '@base-ui/react/collapsible';
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** A line that opens to show more of the same. */
export function Disclosure(props: {
  summary: ReactNode;
  children: ReactNode;
  defaultOpen?: boolean;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** What stands at the end of the line, outside the button. */
  aside?: ReactNode;
}) {
  return (
    <Collapsible.Root
      {...(props.open === undefined ? { defaultOpen: props.defaultOpen === true } : { open: props.open })}
      {...(props.onOpenChange === undefined
        ? {}
        : { onOpenChange: (open: boolean) => props.onOpenChange?.(open) })}
    >
      <div className="flex items-start justify-between gap-2">
        <Collapsible.Trigger className="group -ms-1 flex min-w-0 items-start gap-1 rounded-control py-0.5 pe-1.5 ps-0.5 text-start hover:bg-hover">
          <Icon
            of={ChevronRight}
            className="mt-px text-muted transition-transform group-data-panel-open:rotate-90 rtl:-scale-x-100"
          />
          <span className="min-w-0">{props.summary}</span>
        </Collapsible.Trigger>
        {props.aside}
      </div>
      <Collapsible.Panel>{props.children}</Collapsible.Panel>
    </Collapsible.Root>
  );
}
