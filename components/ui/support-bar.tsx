import type { ReactNode } from 'react';
import { join } from './join.ts';

/** What a claim rests on: the page's words, a named person, or nothing. */
export type SupportTone = 'quote' | 'testimony' | 'none';

const WORD: Readonly<Record<SupportTone, string>> = {
  quote: 'text-quote',
  testimony: 'text-testimony',
  none: 'text-none',
};

/** The 3 px bar beside a claim. The word that goes with it is the claim's own `SupportWord`. */
export function SupportBar(props: { tone: SupportTone; children: ReactNode; className?: string }) {
  return (
    <div data-tone={props.tone} className={join('support-bar min-w-0', props.className)}>
      {props.children}
    </div>
  );
}

/** The word that says the same as the bar, so that colour never says it alone. */
export function SupportWord({ tone, children }: { tone: SupportTone; children: ReactNode }) {
  return <span className={join('text-12 font-medium', WORD[tone])}>{children}</span>;
}
