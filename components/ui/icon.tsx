import type { LucideIcon } from 'lucide-react';

/** A 16 px icon beside a word; the word carries the meaning, so screen readers do not hear the icon. */
export function Icon({ of: Shape, className }: { of: LucideIcon; className?: string }) {
  return <Shape aria-hidden size={16} strokeWidth={1.75} className={`shrink-0 ${className ?? ''}`} />;
}
