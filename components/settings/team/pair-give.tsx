import { type FormEvent, useState } from 'react';
import type { TeamView } from '../../../lib/flow/deps.ts';
import { answerPairing } from '../../../lib/flow/team/answer-pairing.ts';
import { handKey, refusePairing } from '../../../lib/flow/team/hand-key.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { useDeps } from '../../deps.tsx';
import { Button } from '../../ui/button.tsx';
import { problemSentence } from '../../ui/problem-sentence.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useSay } from '../../ui/toast.tsx';
import { PairDigits } from './pair-screens.tsx';
import { usePairing } from './use-pairing.ts';

/** On a device that reads the log: takes the code another one shows, then hands it the key once the digits were compared. */
export function PairGive({ team, onEnd }: { team: TeamView; onEnd: () => void }) {
  const deps = useDeps();
  const say = useSay();
  const { state, setState, step, stop } = usePairing();
  const [code, setCode] = useState('');
  const find = async (event: FormEvent) => {
    event.preventDefault();
    if (code.trim() === '' || state.at === 'asking') return;
    const typed = { team: team.team, code };
    const meeting = await step({ at: 'asking' }, (signal) => answerPairing(deps, typed, signal));
    if (meeting !== null) setState({ at: 'digits', meeting });
  };
  const cancel = () => {
    stop();
    onEnd();
  };
  if (state.at === 'digits' || state.at === 'waiting') {
    const { meeting } = state;
    const hand = async () => {
      const handed = await step({ at: 'waiting', meeting }, async (signal) => {
        const done = await handKey(deps, meeting, signal);
        return done.ok ? { ok: true as const, value: true } : done;
      });
      if (handed === null) return;
      say.done(t('team.pair.given'));
      onEnd();
    };
    const refuse = () => {
      cancel();
      if (state.at === 'digits') void refusePairing(deps, meeting);
    };
    return (
      <PairDigits
        digits={meeting.digits}
        yes={t('team.pair.give')}
        waiting={state.at === 'waiting'}
        onYes={() => void hand()}
        onNo={refuse}
      />
    );
  }
  return (
    <form
      noValidate
      aria-label={t('team.pair.give_start')}
      className="flex w-full flex-col items-start gap-3"
      onSubmit={(event) => void find(event)}
    >
      <p className="text-pretty">{t('team.pair.give_text')}</p>
      <div className="w-72 max-w-full">
        <TextField
          label={t('team.pair.code')}
          hint={t('team.pair.code_hint')}
          maxLength={20}
          value={code}
          onChange={(next) => {
            setCode(next);
            if (state.at === 'ended') setState({ at: 'start' });
          }}
          error={state.at === 'ended' ? problemSentence(state.problem) : null}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" loudness="primary" disabled={code.trim() === '' || state.at === 'asking'}>
          {t('team.pair.find')}
        </Button>
        <Button loudness="quiet" onClick={cancel}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}
