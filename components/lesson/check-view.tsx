import { Check as Tick } from 'lucide-react';
import type { Check } from '../../lib/model/check.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Icon } from '../ui/icon.tsx';

/** A check to read, with its right answer and the reason for each option. */
export function CheckView({ check }: { check: Check }) {
  return (
    <div className="flex flex-col gap-1.5">
      {check.scenario !== '' && (
        <p dir="auto" className="whitespace-pre-wrap">
          {check.scenario}
        </p>
      )}
      {check.question !== '' && (
        <p dir="auto" className="font-medium">
          {check.question}
        </p>
      )}
      <ul className="flex flex-col gap-1.5">
        {check.options.map((option) => (
          <li key={option.id} className="flex items-start gap-1.5">
            <span className="flex w-4 shrink-0 justify-center pt-px">
              {option.right ? (
                <Icon of={Tick} className="text-ok" />
              ) : (
                <span aria-hidden className="text-muted">
                  –
                </span>
              )}
            </span>
            <span className="min-w-0">
              <span dir="auto" className="block">
                {option.text === '' ? (
                  <span className="text-muted">{t('lesson.check.option_empty')}</span>
                ) : (
                  option.text
                )}
                {option.right && <span className="sr-only"> {t('lesson.check.right_answer')}</span>}
              </span>
              {option.rationale !== '' && (
                <span dir="auto" className="block text-12 text-muted">
                  {option.rationale}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
