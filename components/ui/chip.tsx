import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../lib/platform/i18n.ts';
import { Icon } from './icon.tsx';

/** A chosen thing that can be taken away again. */
export function Chip(props: { label: string; note?: string; onRemove: () => void; children?: ReactNode }) {
  return (
    <span className="inline-flex min-h-6 max-w-full items-center rounded-control border border-line bg-sunken ps-2 text-13">
      <span className="min-w-0 py-0.5">{props.label}</span>
      {props.note !== undefined && <span className="ms-1.5 text-12 text-muted">{props.note}</span>}
      {props.children}
      <button
        type="button"
        aria-label={t('ui.remove_named', [props.label])}
        onClick={props.onRemove}
        className="ms-0.5 inline-flex size-6 shrink-0 items-center justify-center rounded-control text-muted hover:bg-hover hover:text-text"
      >
        <Icon of={X} className="size-3.5" />
      </button>
    </span>
  );
}

/** A thing we suggest; it counts only once the person adds it. */
export function SuggestedChip({ label, onAdd }: { label: string; onAdd: () => void }) {
  return (
    <button
      type="button"
      onClick={onAdd}
      aria-label={t('ui.add_named', [label])}
      className="inline-flex min-h-6 max-w-full items-center gap-1 rounded-control border border-dashed border-edge ps-1 pe-2 text-start text-13 text-muted hover:bg-hover hover:text-text"
    >
      <Icon of={Plus} className="size-3.5" />
      <span className="min-w-0 py-0.5">{label}</span>
    </button>
  );
}
