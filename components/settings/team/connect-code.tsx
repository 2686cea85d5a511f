import type { Connecting } from '../../../lib/flow/deps.ts';
import { formatDateTime, t } from '../../../lib/platform/i18n.ts';
import { useDeps } from '../../deps.tsx';
import { Button } from '../../ui/button.tsx';

/** The code that a person enters on the server's page, while this page waits for the answer. */
export function ConnectCode({ connecting, onCancel }: { connecting: Connecting; onCancel: () => void }) {
  const deps = useDeps();
  const { userCode, page, until } = connecting;
  return (
    <div className="flex w-full flex-col items-start gap-3" role="status">
      <p className="text-pretty">{t('team.code_text')}</p>
      <p
        dir="ltr"
        className="select-all rounded-card border border-line bg-sunken px-3 py-2 font-mono text-20 tracking-widest"
      >
        {userCode}
      </p>
      <p className="text-12 text-muted">{t('team.code_until', [formatDateTime(until)])}</p>
      <div className="flex flex-wrap gap-2">
        <Button loudness="primary" onClick={() => void deps.page.openSource(page)}>
          {t('team.open_page')}
        </Button>
        <Button loudness="quiet" onClick={onCancel}>
          {t('ui.cancel')}
        </Button>
      </div>
    </div>
  );
}
