import { exampleAnswers } from '../../lib/flow/outcome/example-answers.ts';
import { setConsent } from '../../lib/flow/outcome/set-consent.ts';
import type { Id } from '../../lib/model/id.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useSay } from '../ui/toast.tsx';
import { useOneAtATime } from '../ui/use-one-at-a-time.ts';

/** What of a lesson goes to its team's figures. */
type Answer = NonNullable<Parameters<typeof setConsent>[1]['answer']>;

type Props = {
  team: { team: Id; name: string; consent: boolean | null };
  /** The answer it is asked about; without one an example is shown. */
  answer: Answer | null;
  open: boolean;
  onClose: () => void;
};

/** Shows exactly what goes into a team's figures, and asks whether it may. Closing it means no, where nothing was said before. */
export function ConsentDialog({ team, answer, open, onClose }: Props) {
  const deps = useDeps();
  const say = useSay();
  const { name, consent } = team;
  const set = async (given: boolean) => {
    onClose();
    const done = await setConsent(deps, { team: team.team, given, answer });
    if (!done.ok) return say.problem(done.problem);
    const off = consent === true ? 'outcome.consent.withdrawn' : 'outcome.consent.off';
    say.done(t(given ? 'outcome.consent.on' : off, [name]));
  };
  const sayNo = useOneAtATime(() => set(false));
  const sayYes = useOneAtATime(() => set(true));
  return (
    <Dialog
      open={open}
      onClose={consent === null ? () => void sayNo() : onClose}
      title={t('outcome.consent.title', [name])}
      description={t('outcome.consent.text')}
      foot={
        consent === true ? (
          <>
            <Button onClick={() => void sayNo()}>{t('outcome.consent.withdraw')}</Button>
            <Button onClick={onClose}>{t('outcome.consent.keep')}</Button>
          </>
        ) : (
          <>
            <Button onClick={() => void sayNo()}>{t('outcome.consent.no')}</Button>
            <Button onClick={() => void sayYes()}>{t('outcome.consent.yes')}</Button>
          </>
        )
      }
    >
      <div className="flex flex-col gap-3">
        <Sent answer={answer} />
        <ul className="flex list-disc flex-col gap-1 ps-5 text-pretty">
          <li>{t('outcome.consent.not_sent')}</li>
          <li>{t('outcome.consent.around')}</li>
          <li>{t('outcome.consent.kept')}</li>
          <li>{t('outcome.consent.shown')}</li>
          <li>{t('outcome.consent.any_time')}</li>
        </ul>
      </div>
    </Dialog>
  );
}

/** What is sent, as it is sent: the answer itself where there is one, and what an answer in practice would be. */
function Sent({ answer }: { answer: Answer | null }) {
  const deps = useDeps();
  const [outcome, check] = exampleAnswers(deps, answer?.lesson ?? t('outcome.consent.an_id'));
  return (
    <div className="flex flex-col gap-1">
      <p>{t(answer === null ? 'outcome.consent.examples' : 'outcome.consent.exactly')}</p>
      <Words of={answer ?? outcome} />
      <p>{t('outcome.consent.known')}</p>
      <Words of={check} />
    </div>
  );
}

function Words({ of }: { of: object }) {
  return (
    <pre
      dir="ltr"
      className="whitespace-pre-wrap wrap-anywhere rounded-control bg-sunken px-2 py-1 font-mono text-12"
    >
      {JSON.stringify(of, null, 2)}
    </pre>
  );
}
