import { useCallback, useEffect, useState } from 'react';
import type { TeamView } from '../../../lib/flow/deps.ts';
import { meetGiver } from '../../../lib/flow/team/meet-giver.ts';
import { offerPairing } from '../../../lib/flow/team/offer-pairing.ts';
import { takeKey } from '../../../lib/flow/team/take-key.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { useDeps } from '../../deps.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { problemSentence } from '../../ui/problem-sentence.ts';
import { Working } from '../../ui/progress.tsx';
import { PairCode, PairDigits, PairEnded } from './pair-screens.tsx';
import { usePairing } from './use-pairing.ts';

/** On a new device: shows a code, then digits to compare, and takes the key of the log from a device that has it. */
export function PairTake(props: { team: TeamView; onDone: (events: number) => void; onCancel: () => void }) {
  const { team, onDone, onCancel } = props;
  const deps = useDeps();
  const { state, setState, step, stop } = usePairing();
  const [earlier, setEarlier] = useState(false);
  const begin = useCallback(async () => {
    const offer = await step({ at: 'asking' }, () => offerPairing(deps, { team: team.team }));
    if (offer === null) return;
    const meeting = await step({ at: 'code', offer }, (signal) => meetGiver(deps, offer, signal));
    if (meeting !== null) setState({ at: 'digits', meeting });
  }, [deps, team.team, step, setState]);
  useEffect(() => {
    void begin();
    return stop;
  }, [begin, stop]);
  const cancel = () => {
    stop();
    onCancel();
  };
  switch (state.at) {
    case 'start':
    case 'asking':
      return <Working label={t('team.pair.asking')} />;
    case 'code':
      return <PairCode code={state.offer.code} until={state.offer.until} onCancel={cancel} />;
    case 'ended':
      return (
        <PairEnded text={problemSentence(state.problem)} onAgain={() => void begin()} onCancel={cancel} />
      );
    default: {
      const { meeting } = state;
      const take = async () => {
        const taken = await step({ at: 'waiting', meeting }, (signal) =>
          takeKey(deps, { meeting, earlier }, signal),
        );
        if (taken !== null) onDone(taken.events);
      };
      return (
        <PairDigits
          digits={meeting.digits}
          yes={t('team.pair.take')}
          waiting={state.at === 'waiting'}
          onYes={() => void take()}
          onNo={cancel}
        >
          <Checkbox
            label={t('team.earlier')}
            hint={t('team.earlier_hint')}
            checked={earlier}
            onChange={setEarlier}
          />
        </PairDigits>
      );
    }
  }
}
