import { type FormEvent, useState } from 'react';
import type { TeamServer } from '../../../lib/flow/deps.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { problemSentence } from '../../ui/problem-sentence.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useSay } from '../../ui/toast.tsx';
import { ConnectCode } from './connect-code.tsx';
import { useConnect } from './use-connect.ts';

const hintOf = ({ origin, fixed }: TeamServer) =>
  fixed ? 'team.address_fixed' : origin === null ? 'team.address_hint' : 'team.address_set';

/** Connects this device: where the server is, then a code that the person enters on the server's own page. */
export function ConnectForm({ more, set }: { more: boolean; set: TeamServer }) {
  const say = useSay();
  const [open, setOpen] = useState(!more);
  const [address, setAddress] = useState(set.origin ?? '');
  const [name, setName] = useState(t('team.device_name'));
  const { state, start, cancel } = useConnect(() => {
    setAddress(set.origin ?? '');
    setOpen(false);
    say.done(t('team.connected'));
  });
  if (!open && state.at === 'form')
    return <Button onClick={() => setOpen(true)}>{t(more ? 'team.connect_more' : 'team.connect')}</Button>;
  if (state.at === 'code') return <ConnectCode connecting={state.connecting} onCancel={cancel} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (address.trim() !== '' && state.at === 'form')
      void start(address, name.trim() || t('team.device_name'));
  };
  return (
    <form
      noValidate
      aria-label={t('team.connect')}
      className="flex w-full flex-col items-start gap-3"
      onSubmit={submit}
    >
      {more && <p className="text-pretty text-muted">{t('team.connect_more_text')}</p>}
      <div className="w-full">
        <TextField
          type="url"
          label={t('team.address')}
          hint={t(hintOf(set))}
          readOnly={set.fixed}
          maxLength={2_000}
          value={address}
          onChange={setAddress}
          error={state.at === 'form' && state.problem !== null ? problemSentence(state.problem) : null}
        />
      </div>
      <div className="w-72 max-w-full">
        <TextField
          label={t('team.name_label')}
          hint={t('team.name_hint')}
          maxLength={120}
          value={name}
          onChange={setName}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" loudness="primary" disabled={address.trim() === '' || state.at === 'asking'}>
          {t('team.connect')}
        </Button>
        {more && (
          <Button loudness="quiet" onClick={() => setOpen(false)}>
            {t('ui.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
