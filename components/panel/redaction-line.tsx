import { useState } from 'react';
import type { DraftView } from '../../lib/flow/deps.ts';
import { listWord } from '../../lib/flow/list-word.ts';
import { restoreRedaction } from '../../lib/flow/restore-redaction.ts';
import type { Capture, Redaction } from '../../lib/model/capture.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { useSaver } from '../lesson/use-saver.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { TextButton } from '../ui/link.tsx';
import { useSay } from '../ui/toast.tsx';

// Secrets and account numbers are replaced the next time whatever a list says.
const CAN_STAY: ReadonlySet<Redaction['kind']> = new Set(['email', 'phone', 'address', 'person']);

type Props = { view: DraftView; capture: Capture; onRedact: () => void };

/** What was redacted, each with a way back while its page is open, and the way to redact more. */
export function RedactionLine({ view, capture, onRedact }: Props) {
  const deps = useDeps();
  const saver = useSaver();
  const say = useSay();
  const [restored, setRestored] = useState<string | null>(null);
  const total = capture.redactions.reduce((sum, { count }) => sum + count, 0);
  const line = total === 0 ? t('panel.nothing_redacted') : t('panel.redacted', total, [formatNumber(total)]);
  const restore = async ({ placeholder, kind }: Redaction) => {
    // What was refused is said at the foot of the draft.
    if (!(await saver.flush())) return;
    const done = await restoreRedaction(deps, { draft: view.draft.id, placeholder });
    if (!done.ok) return say.problem(done.problem);
    setRestored(CAN_STAY.has(kind) ? done.value : null);
    say.done(t('panel.restored', [placeholder]));
  };
  const neverAgain = async (word: string) => {
    const done = await listWord(deps, { list: 'never', word });
    if (!done.ok) return say.problem(done.problem);
    setRestored(null);
    say.done(t('panel.never_done', [word]));
  };
  return (
    <Disclosure summary={line}>
      <div className="flex flex-col gap-1 ps-4 pt-0.5 pb-1">
        {total > 0 && (
          <ul className="flex flex-wrap gap-x-3 gap-y-0.5">
            {capture.redactions.map((one) => (
              <li key={one.placeholder} className="tabular-nums">
                {t('panel.redaction', one.count, [
                  t(`panel.redaction_kind.${one.kind}`),
                  one.placeholder,
                  formatNumber(one.count),
                ])}{' '}
                {capture.scope !== 'text' && (
                  <TextButton
                    label={t('panel.restore_named', [one.placeholder])}
                    onClick={() => void restore(one)}
                  >
                    {t('panel.restore')}
                  </TextButton>
                )}
              </li>
            ))}
          </ul>
        )}
        {restored !== null && (
          <p dir="auto">
            {t('panel.restored_as', [restored])}{' '}
            <TextButton onClick={() => void neverAgain(restored)}>{t('panel.never_redact')}</TextButton>
          </p>
        )}
        <p>{t('panel.names_not_found')}</p>
        <p>
          <TextButton onClick={onRedact}>{t('panel.redact_word')}</TextButton>
        </p>
      </div>
    </Disclosure>
  );
}
