import { useState } from 'react';
import { forgetEndpoint } from '../../lib/flow/forget-endpoint.ts';
import { saveEndpoint } from '../../lib/flow/save-endpoint.ts';
import { setPrefs } from '../../lib/flow/set-prefs.ts';
import type { Endpoint } from '../../lib/model/endpoint.ts';
import { formatDate, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useSay } from '../ui/toast.tsx';
import { AskField } from './ask-field.tsx';
import { PricesFields } from './prices.tsx';
import { Found } from './probe-view.tsx';

/** The server that is set up: what it can do, whether it is asked about each sending, and how to be rid of it. */
export function EndpointSummary(props: { endpoint: Endpoint; hasKey: boolean; onChange: () => void }) {
  const { endpoint, hasKey, onChange } = props;
  const deps = useDeps();
  const say = useSay();
  const [removing, setRemoving] = useState(false);
  const change = async (patch: Pick<Endpoint, 'alwaysAsk'> | Pick<Endpoint, 'prices'>) => {
    const saved = await saveEndpoint(deps, { endpoint: { ...endpoint, ...patch }, key: null });
    if (!saved.ok) say.problem(saved.problem);
  };
  const remove = async () => {
    setRemoving(false);
    // The preference first: a draft must not be asked of a server that is gone.
    const chosen = await setPrefs(deps, { patch: { drafter: 'embedded' } });
    const forgotten = chosen.ok ? await forgetEndpoint(deps) : chosen;
    if (!forgotten.ok) return say.problem(forgotten.problem);
    say.done(t('settings.drafting.removed'));
  };
  return (
    <div className="flex w-full flex-col items-start gap-3">
      <div>
        <p className="font-medium">{endpoint.model}</p>
        <p dir="ltr" className="wrap-anywhere rtl:text-end">
          {endpoint.baseUrl}
        </p>
        <p className="text-12 text-muted">
          {t(hasKey ? 'settings.drafting.key_kept' : 'settings.drafting.key_none')}{' '}
          {t('settings.drafting.checked', [formatDate(endpoint.checkedAt, deps.now())])}
        </p>
      </div>
      <Found endpoint={endpoint} />
      <AskField checked={endpoint.alwaysAsk} onChange={(alwaysAsk) => void change({ alwaysAsk })} />
      <PricesFields prices={endpoint.prices} onChange={(prices) => void change({ prices })} />
      <div className="flex flex-wrap gap-2">
        <Button onClick={onChange}>{t('settings.drafting.change')}</Button>
        <Button onClick={() => setRemoving(true)}>{t('settings.drafting.remove')}</Button>
      </div>
      <Dialog
        open={removing}
        onClose={() => setRemoving(false)}
        title={t('settings.drafting.remove_title', [endpoint.model])}
        description={t('settings.drafting.remove_text')}
        foot={
          <>
            <Button onClick={() => setRemoving(false)}>{t('ui.cancel')}</Button>
            <Button loudness="danger" onClick={() => void remove()}>
              {t('settings.drafting.remove')}
            </Button>
          </>
        }
      />
    </div>
  );
}
