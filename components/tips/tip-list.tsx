import { useEffect, useRef } from 'react';
import type { TipView } from '../../lib/flow/deps.ts';
import { t } from '../../lib/platform/i18n.ts';
import { TipCard } from './tip-card.tsx';
import type { TipsHere } from './use-tips.ts';

/** The lessons for the page in front, best first. */
export function TipList({ here, onOpen }: { here: TipsHere; onOpen: (tip: TipView) => void }) {
  const place = useRef<HTMLHeadingElement>(null);
  const { length } = here.tips;
  const before = useRef(length);
  useEffect(() => {
    // A tip that is put away takes the focus with it.
    const { activeElement } = document;
    const isLost = activeElement === null || activeElement === document.body;
    if (length < before.current && isLost) place.current?.focus({ preventScroll: true });
    before.current = length;
  }, [length]);
  return (
    <section aria-labelledby="tips-title" className="pt-2">
      <h2 id="tips-title" ref={place} tabIndex={-1} className="px-3 pb-1 text-12 text-muted">
        {t(here.issue?.isResolved === false ? 'issue.heading' : 'tips.heading')}
      </h2>
      <ul className="border-t border-line">
        {here.tips.map((tip) => (
          <TipCard
            key={`${tip.team} ${tip.lesson}`}
            tip={tip}
            address={here.address}
            onOpen={() => onOpen(tip)}
          />
        ))}
      </ul>
    </section>
  );
}
