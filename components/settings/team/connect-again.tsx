import type { TeamView } from '../../../lib/flow/deps.ts';
import { formatNumber, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { problemSentence } from '../../ui/problem-sentence.ts';
import { useSay } from '../../ui/toast.tsx';
import { ConnectCode } from './connect-code.tsx';
import { useConnect } from './use-connect.ts';
import { WhatWaits } from './what-waits.tsx';

/** A connection that ended without the membership: what becomes of what is here, and a way to go on at the same address. */
export function ConnectAgain({ team }: { team: TeamView }) {
  const say = useSay();
  const { name, person, device, address, waiting, undecided } = team;
  const { state, start, cancel } = useConnect((connected) =>
    say.done(connected === team.team ? t('team.again_done', [name]) : t('team.connected')),
  );
  if (state.at === 'code') return <ConnectCode connecting={state.connecting} onCancel={cancel} />;
  const goes = waiting - undecided;
  return (
    <div className="flex w-full flex-col items-start gap-2">
      <ul className="flex list-disc flex-col gap-1 ps-4 text-pretty">
        <li>
          {goes > 0
            ? t('team.again_goes', goes, [formatNumber(goes), person])
            : t('team.again_none', [person])}
        </li>
        {undecided > 0 && <li>{t('team.again_undecided', undecided, [formatNumber(undecided)])}</li>}
        <li>{t('team.again_other', [person])}</li>
      </ul>
      <WhatWaits team={team} />
      {state.at === 'form' && state.problem !== null && (
        <p role="alert" className="text-pretty text-danger">
          {problemSentence(state.problem)}
        </p>
      )}
      <Button
        loudness="primary"
        disabled={state.at === 'asking'}
        onClick={() => void start(address, device ?? t('team.device_name'))}
      >
        {t('team.again')}
      </Button>
    </div>
  );
}
