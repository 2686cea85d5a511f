import type { ReactNode } from 'react';
import type { DiffPart, ThreeWayPart } from '../../../lib/flow/deps.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { DiffWordsView } from '../diff-view.tsx';

/** What one's own revision and the live one changed of the one both were written on, field by field. */
export function ThreeWayView({ parts }: { parts: readonly ThreeWayPart[] }) {
  if (parts.length === 0) return <p className="text-muted">{t('lesson.diff.same')}</p>;
  return (
    <ul className="@container flex w-full flex-col gap-3">
      {parts.map((part) => (
        <li key={`${part.field} ${part.id}`} className="flex flex-col gap-0.5">
          <p className="text-12 text-muted">
            {t(`lesson.diff.field.${part.field}`)}
            {part.live !== null && part.mine !== null && (
              <span className={part.alike ? '' : 'font-medium text-none'}>
                {' '}
                {t(part.alike ? 'submit.sides.alike' : 'submit.sides.both')}
              </span>
            )}
          </p>
          <div className="grid grid-cols-2 gap-2 @max-sm:grid-cols-1">
            <Side title={t('submit.sides.mine')}>{said(part.mine)}</Side>
            <Side title={t('submit.sides.live')}>{said(part.live)}</Side>
          </div>
        </li>
      ))}
    </ul>
  );
}

const said = (part: DiffPart | null): ReactNode =>
  part === null ? (
    <span className="text-muted">{t('submit.sides.same')}</span>
  ) : (
    <DiffWordsView words={part.words} />
  );

function Side({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col rounded-control bg-sunken px-2 py-1">
      <p className="text-12 text-muted">{title}</p>
      <p dir="auto" className="whitespace-pre-wrap wrap-anywhere">
        {children}
      </p>
    </div>
  );
}
