import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';

/** The views of one surface, one shown at a time; arrows move between their names. */
export function Tabs<V extends string>(props: {
  label: string;
  value: V;
  onChange: (value: V) => void;
  tabs: readonly { value: V; label: string; note?: string }[];
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Base.Root
      value={props.value}
      onValueChange={(value) => props.onChange(value as V)}
      className="flex min-h-0 flex-1 flex-col"
    >
      <div className="@container shrink-0 border-b border-line">
        <div className="flex items-center justify-between gap-2 px-2 @max-3xs:gap-0 @max-3xs:px-1">
          <Base.List aria-label={props.label} className="flex min-w-0 flex-wrap">
            {props.tabs.map((tab) => (
              <Base.Tab
                key={tab.value}
                value={tab.value}
                className="-mb-px border-b-2 border-transparent px-2 py-1.5 text-muted -outline-offset-2 select-none hover:text-text data-active:border-accent data-active:text-text forced-colors:border-[Canvas] forced-colors:data-active:border-[Highlight]"
              >
                {tab.label}
                {tab.note !== undefined && <span className="ms-1 tabular-nums text-muted">{tab.note}</span>}
              </Base.Tab>
            ))}
          </Base.List>
          {props.aside}
        </div>
      </div>
      {props.children}
    </Base.Root>
  );
}

/** What a tab shows. */
export function TabPanel({ value, children }: { value: string; children: ReactNode }) {
  return (
    <Base.Panel value={value} className="flex min-h-0 flex-1 flex-col -outline-offset-2" tabIndex={-1}>
      {children}
    </Base.Panel>
  );
}
