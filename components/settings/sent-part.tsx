import { useState } from 'react';
import { clearSendings } from '../../lib/flow/clear-sendings.ts';
import type { SendingView } from '../../lib/flow/deps.ts';
import { watchSendings } from '../../lib/flow/queries/watch-sendings.ts';
import { watchSentToTeams } from '../../lib/flow/queries/watch-sent-to-teams.ts';
import { formatDateTime, formatNumber, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { useSay } from '../ui/toast.tsx';
import { useFocusKept } from '../ui/use-focus-kept.ts';
import { useQuery, valueOr } from '../ui/use-query.ts';
import { formatBytes } from './bytes.ts';
import { SentToTeams } from './sent-to-teams.tsx';
import { SettingsPart } from './settings-part.tsx';

/** So many lines are shown before the rest is asked for. */
const FIRST = 10;

/** Every request that left this browser: when, to where, for what, how much, and how it ended. */
export function SentPart() {
  const deps = useDeps();
  const say = useSay();
  const part = useFocusKept<HTMLDivElement>();
  const [all, setAll] = useState(false);
  const sent = useQuery(watchSendings, all ? null : FIRST, { keep: true });
  const [clearing, setClearing] = useState(false);
  const teams = valueOr(useQuery(watchSentToTeams, null), []);
  const lines = sent.state === 'ready' ? sent.value : [];
  const clear = async () => {
    setClearing(false);
    const cleared = await clearSendings(deps);
    if (cleared.ok) say.done(t('settings.sent.cleared'));
    else say.problem(cleared.problem);
  };
  return (
    <SettingsPart id="sent" title={t('settings.sent.title')}>
      <div ref={part} className="flex w-full flex-col items-start gap-3">
        {sent.state === 'failed' && <ErrorState problem={sent.problem} />}
        {sent.state === 'ready' && lines.length === 0 && teams.length === 0 && (
          <p className="text-pretty text-muted">{t('settings.sent.none')}</p>
        )}
        {lines.length > 0 && (
          <>
            <ul aria-label={t('settings.sent.title')} className="w-full">
              {lines.map((line) => line.title !== undefined && <SentLine key={line.id} line={line} />)}
            </ul>
            <div className="flex flex-wrap gap-2">
              {!all && lines.length > FIRST && (
                <Button onClick={() => setAll(true)}>
                  {t('settings.sent.all', lines.length, [formatNumber(lines.length)])}
                </Button>
              )}
              <Button onClick={() => setClearing(true)}>{t('settings.sent.clear')}</Button>
            </div>
          </>
        )}
        <SentToTeams teams={teams} />
        <Dialog
          open={clearing}
          onClose={() => setClearing(false)}
          title={t('settings.sent.clear_title')}
          description={t('settings.sent.clear_text')}
          foot={
            <>
              <Button onClick={() => setClearing(false)}>{t('ui.cancel')}</Button>
              <Button loudness="danger" onClick={() => void clear()}>
                {t('settings.sent.clear')}
              </Button>
            </>
          }
        />
      </div>
    </SettingsPart>
  );
}

/** What a request was for: the page it drafted from, where that is still here, else in a word. */
function subjectOf({ what, title }: SendingView): string {
  if (what === 'probe' || what === 'try') return t(`settings.sent.what.${what}`);
  const page = title ?? t('settings.sent.page_gone');
  return what === 'retry' ? t('settings.sent.what.retry', [page]) : page;
}

function SentLine({ line }: { line: SendingView }) {
  const { at, origin, model, bytes, tokens, ended } = line;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 border-b border-line py-1.5">
      <div className="min-w-0 flex-1 basis-48">
        <p dir="auto">{subjectOf(line)}</p>
        <p className="text-12 text-muted">
          {model === ''
            ? t('settings.sent.where_server', [formatDateTime(at), origin])
            : t('settings.sent.where', [formatDateTime(at), origin, model])}
        </p>
      </div>
      <div className="text-end text-12 text-muted tabular-nums">
        <p>{t('settings.sent.size', [formatBytes(bytes), t(`settings.sent.ended.${ended}`)])}</p>
        {tokens !== null && (
          <p>{t('settings.sent.tokens', [formatNumber(tokens.sent), formatNumber(tokens.received)])}</p>
        )}
      </div>
    </li>
  );
}
