import { useMemo } from 'react';

const PLACEHOLDER = /(\[[a-z]+-\d+\])/;

/** Text in pieces; every other one is the placeholder of something that was redacted. */
export const pieces = (text: string): string[] => text.split(PLACEHOLDER);

/** Text as it is sent, letter by letter, with what was redacted marked. */
export function MarkedText({ label, text }: { label: string; text: string }) {
  const shown = useMemo(() => pieces(text), [text]);
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      className="scroll-area h-64 min-h-32 flex-1 rounded-control border border-line bg-sunken p-2"
    >
      <pre dir="auto" className="whitespace-pre-wrap">
        {shown.map((piece, at) =>
          at % 2 === 0 ? (
            piece
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a text that is only read has no other key
            <mark key={at} className="rounded-[3px] bg-accent/15 text-text outline outline-accent/50">
              {piece}
            </mark>
          ),
        )}
      </pre>
    </section>
  );
}
