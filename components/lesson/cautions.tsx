import type { DraftView } from '../../lib/flow/deps.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import { SupportBar } from '../ui/support-bar.tsx';
import { fieldId } from './field-id.ts';
import { Section } from './section.tsx';
import { useSaver } from './use-saver.tsx';

/** Warnings of the page that the draft leaves out: the person quotes or dismisses each. */
export function Cautions({ view }: { view: DraftView }) {
  const saver = useSaver();
  const { cautions } = view.draft.proposal;
  if (cautions.length === 0) return null;
  return (
    <Section title={t('lesson.cautions')}>
      <p className="text-12 text-muted">{t('lesson.cautions_hint')}</p>
      {cautions.map((claim) => (
        <SupportBar key={claim.id} tone="quote" className="flex flex-col gap-1">
          <p dir="auto" className="whitespace-pre-wrap">
            {claim.text}
          </p>
          <div className="flex gap-2">
            <Button
              small
              id={fieldId(`caution:${claim.id}`)}
              onClick={() => void saver.act({ kind: 'caution-quote', claim: claim.id })}
            >
              {t('lesson.caution_quote')}
            </Button>
            <Button
              small
              loudness="quiet"
              onClick={() => void saver.act({ kind: 'caution-dismiss', claim: claim.id })}
            >
              {t('lesson.caution_dismiss')}
            </Button>
          </div>
        </SupportBar>
      ))}
    </Section>
  );
}
