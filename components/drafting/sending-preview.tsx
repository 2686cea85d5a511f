import type { Preview } from '../../lib/flow/deps.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { formatBytes } from '../settings/bytes.ts';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { Acts, MainAct } from './acts.tsx';
import { LeftOut } from './left-out.tsx';
import { MarkedText, pieces } from './marked-text.tsx';
import { Screen } from './screen.tsx';

/** How much is sent, and of how much the model takes. */
function sizeWords({ bytes, tokens, largest, context, requests }: Preview): string {
  const size = formatBytes(bytes);
  if (context === null) return t('drafting.preview.tokens', [formatNumber(tokens), size]);
  if (requests > 1) {
    const said: [string, string, string, string] = [
      formatNumber(tokens),
      formatNumber(largest),
      formatNumber(context),
      size,
    ];
    return t('drafting.preview.tokens_in_parts', said);
  }
  return t('drafting.preview.tokens_of', [formatNumber(tokens), formatNumber(context), size]);
}

/** What is about to leave this browser, to where, letter by letter; nothing is sent before Send. */
export function SendingPreview(props: {
  preview: Preview;
  onSend: () => void;
  onWithout: () => void;
  onCancel: () => void;
}) {
  const { preview, onSend, onWithout, onCancel } = props;
  // The keys that asked for the draft may still be held down.
  const redacted = (pieces(preview.text).length - 1) / 2;
  return (
    <>
      <Screen heading={t('drafting.preview.heading')}>
        <div className="flex flex-col gap-0.5">
          <p>{t('drafting.preview.to', [preview.origin, preview.model])}</p>
          {preview.team !== null && (
            <p className="text-12 text-muted">{t('drafting.preview.through_team', [preview.team])}</p>
          )}
          {preview.isThisMachine && (
            <p className="text-12 text-muted">{t('drafting.preview.this_machine')}</p>
          )}
          <p className="tabular-nums">{sizeWords(preview)}</p>
          {preview.cost !== null && (
            <p className="text-12 text-muted tabular-nums">
              {t('drafting.preview.cost', [formatNumber(Math.ceil(preview.cost * 100) / 100)])}
            </p>
          )}
          {preview.requests > 1 && (
            <p className="text-12 text-muted">
              {t('drafting.preview.requests', [formatNumber(preview.requests)])}
            </p>
          )}
          <p className="text-12 text-muted">
            {redacted === 0
              ? t('drafting.preview.nothing_redacted')
              : t('drafting.preview.redacted', redacted, [formatNumber(redacted)])}
          </p>
          {preview.skills.length > 0 && (
            <p className="text-12 text-muted">
              {t('drafting.preview.skills', preview.skills.length, [formatNumber(preview.skills.length)])}
            </p>
          )}
          <p className="text-12 text-muted">{t('drafting.preview.second_turn')}</p>
        </div>
        {preview.leftOut.length > 0 && <LeftOut parts={preview.leftOut} />}
        {preview.form !== '' && (
          <Disclosure summary={t('drafting.preview.form')}>
            <div className="flex flex-col pt-1">
              <MarkedText label={t('drafting.preview.form')} text={preview.form} />
            </div>
          </Disclosure>
        )}
        <MarkedText label={t('drafting.preview.text')} text={preview.text} />
      </Screen>
      <Acts>
        <Button loudness="quiet" onClick={onCancel}>
          {t('ui.cancel')}
        </Button>
        <Button onClick={onWithout}>{t('drafting.without')}</Button>
        <MainAct onAct={onSend}>{t('drafting.preview.send')}</MainAct>
      </Acts>
    </>
  );
}
