import { useEffect, useRef } from 'react';
import { watchPractice } from '../../lib/flow/queries/watch-practice.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { TextButton } from '../ui/link.tsx';
import { useQuery, valueOr } from '../ui/use-query.ts';
import { useToday } from './use-today.ts';

/** One quiet line while something is due today, which opens practice; nothing otherwise. */
export function PracticeLine({ focused, onOpen }: { focused: boolean; onOpen: () => void }) {
  const view = valueOr(useQuery(watchPractice, useToday(), { keep: true }), null);
  const asked = view?.asked.length ?? 0;
  const button = useRef<HTMLButtonElement>(null);
  const shown = asked > 0;
  useEffect(() => {
    if (focused && shown) button.current?.focus();
  }, [focused, shown]);
  if (!shown) return null;
  return (
    <p className="shrink-0 px-3 pb-1 text-12">
      <TextButton ref={button} onClick={onOpen}>
        {t('practice.line', asked, [formatNumber(asked)])}
      </TextButton>
    </p>
  );
}
