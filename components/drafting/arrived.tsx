import type { ReactNode } from 'react';
import type { DraftProgress } from '../../lib/flow/deps.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Section } from '../lesson/section.tsx';
import { SupportBar } from '../ui/support-bar.tsx';

type Arrived = Extract<DraftProgress, { state: 'arriving' }>;

/** What has come of a draft so far: only whole fields, and none of them held against the page yet. */
export function ArrivedFields({ arrived }: { arrived: Arrived }) {
  const { title, situation, insight, items } = arrived;
  if (title === '' && situation === '' && insight === '' && items.length === 0) return null;
  return (
    <div className="flex flex-col gap-3">
      <p className="text-12 text-none">{t('drafting.unchecked')}</p>
      {title !== '' && (
        <p dir="auto" className="text-18 font-semibold">
          {title}
        </p>
      )}
      {situation !== '' && (
        <Section title={t('lesson.situation')}>
          <p dir="auto">{situation}</p>
        </Section>
      )}
      {insight !== '' && (
        <Section title={t('lesson.slot.insight')}>
          <Unchecked>{insight}</Unchecked>
        </Section>
      )}
      {items.length > 0 && (
        <Section title={t('drafting.items')}>
          <ol className="flex flex-col gap-2">
            {items.map((item, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: items only ever join at the end
              <li key={at}>
                <Unchecked>{item}</Unchecked>
              </li>
            ))}
          </ol>
        </Section>
      )}
    </div>
  );
}

const Unchecked = ({ children }: { children: ReactNode }) => (
  <SupportBar tone="none">
    <p dir="auto">{children}</p>
  </SupportBar>
);
