import { useId, useState } from 'react';
import type { DraftView } from '../../lib/flow/deps.ts';
import { watchPrefs } from '../../lib/flow/queries/watch-prefs.ts';
import { setPrefs } from '../../lib/flow/set-prefs.ts';
import type { Claim } from '../../lib/model/claim.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogFoot } from '../ui/dialog.tsx';
import { problemSentence } from '../ui/problem-sentence.ts';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useQuery, valueOr } from '../ui/use-query.ts';
import { addressError } from './page-fields.tsx';
import { QuotePicker } from './quote-picker.tsx';
import { useSaver } from './use-saver.tsx';

/** The two ways a claim can be supported by a person's act. */
export type SupportWay = 'quote' | 'testimony';

type Props = {
  view: DraftView;
  claim: Claim;
  way: SupportWay | null;
  onWay: (way: SupportWay | null) => void;
};

/** Gives a claim its support: words of what was captured, or "I know this from ...". */
export function SupportDialog(props: Props) {
  const { way, onWay, claim } = props;
  const title = t(way === 'quote' ? 'lesson.act.quote' : 'lesson.act.testimony');
  return (
    <Dialog open={way !== null} onClose={() => onWay(null)} title={title} description={claim.text}>
      {way === 'quote' && <QuoteForm {...props} />}
      {way === 'testimony' && <TestimonyForm {...props} />}
    </Dialog>
  );
}

function QuoteForm({ view, claim, onWay }: Props) {
  const saver = useSaver();
  const [error, setError] = useState<string | null>(null);
  const start = claim.support.kind === 'quote' ? claim.support.selector.exact : '';
  const use = async (exact: string) => {
    const done = await saver.act({ kind: 'claim-quote', claim: claim.id, exact });
    if (done.ok) onWay(null);
    else setError(problemSentence(done.problem));
  };
  return (
    <QuotePicker
      capture={view.capture}
      start={start}
      error={error}
      onUse={(exact) => void use(exact)}
      onCancel={() => onWay(null)}
    />
  );
}

function TestimonyForm({ claim, onWay }: Props) {
  const deps = useDeps();
  const saver = useSaver();
  const given = claim.support.kind === 'testimony' ? claim.support : null;
  const stored = valueOr(useQuery(watchPrefs, null), null)?.name ?? '';
  const [name, setName] = useState<string | null>(null);
  const [from, setFrom] = useState(given?.knownFrom ?? '');
  const [link, setLink] = useState(given?.link ?? '');
  const [error, setError] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const form = useId();
  const address = link.trim();
  const linkError = address === '' ? null : addressError(address);
  const by = (name ?? stored).trim();
  const submit = async () => {
    setAsked(true);
    if (linkError !== null) return;
    if (by === '') return setError(t('lesson.testimony.name_missing'));
    if (by !== stored) {
      const named = await setPrefs(deps, { patch: { name: by } });
      if (!named.ok) return setError(problemSentence(named.problem));
    }
    const done = await saver.act({
      kind: 'claim-testimony',
      claim: claim.id,
      knownFrom: from.trim(),
      ...(address === '' ? {} : { link: address }),
    });
    if (done.ok) onWay(null);
    else setError(problemSentence(done.problem));
  };
  return (
    <form
      noValidate
      id={form}
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextArea
        label={t('lesson.testimony.from')}
        hint={t('lesson.testimony.from_hint')}
        value={from}
        onChange={setFrom}
        maxLength={500}
        rows={2}
      />
      <TextField
        label={t('lesson.testimony.name')}
        value={name ?? stored}
        onChange={setName}
        maxLength={120}
      />
      <TextField
        label={t('lesson.testimony.link')}
        type="url"
        value={link}
        onChange={setLink}
        error={asked ? linkError : null}
        placeholder="https://"
        maxLength={2_000}
      />
      {error !== null && (
        <p role="alert" className="text-danger">
          {error}
        </p>
      )}
      <DialogFoot>
        <Button onClick={() => onWay(null)}>{t('ui.cancel')}</Button>
        <Button type="submit" form={form} loudness="primary">
          {t('lesson.testimony.give')}
        </Button>
      </DialogFoot>
    </form>
  );
}
