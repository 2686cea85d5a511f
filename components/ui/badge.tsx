import type { ReactNode } from 'react';
import { join } from './join.ts';

export type Tone = 'neutral' | 'accent' | 'quote' | 'testimony' | 'none' | 'danger' | 'ok';

const TEXT: Readonly<Record<Tone, string>> = {
  neutral: 'text-muted border-line',
  accent: 'text-accent border-accent/40',
  quote: 'text-quote border-quote/40',
  testimony: 'text-testimony border-testimony/40',
  none: 'text-none border-none/40 border-dashed',
  danger: 'text-danger border-danger/40',
  ok: 'text-ok border-ok/40',
};

/** A short word about the thing beside it: a tier, an app, a kind. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={join(
        'inline-flex max-w-full items-center rounded-control border px-1.5 text-12 leading-4.5',
        TEXT[tone],
      )}
    >
      {children}
    </span>
  );
}
