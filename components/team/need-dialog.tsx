import { useState } from 'react';
import type { LibraryTeam, TeamLibraryView } from '../../lib/flow/deps.ts';
import { askForLesson } from '../../lib/flow/team/ask-for-lesson.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { skillName } from '../skill-name.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogFoot } from '../ui/dialog.tsx';
import { problemSentence } from '../ui/problem-sentence.ts';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useSay } from '../ui/toast.tsx';
import { useOneAtATime } from '../ui/use-one-at-a-time.ts';

type Props = { of: LibraryTeam; skills: TeamLibraryView['skills']; onClose: () => void };

const MOST = 500;
const ANY = 'any';

/** "We should have a lesson on ...": what is sent is shown before, and it carries no name. */
export function NeedDialog({ open, ...props }: Props & { open: boolean }) {
  return (
    <Dialog
      open={open}
      onClose={props.onClose}
      title={t('library.need')}
      description={t('library.need_text', [props.of.name])}
    >
      <NeedForm {...props} />
    </Dialog>
  );
}

function NeedForm({ of, skills, onClose }: Props) {
  const deps = useDeps();
  const say = useSay();
  const [text, setText] = useState('');
  const [skill, setSkill] = useState(ANY);
  const [error, setError] = useState<string | null>(null);
  const said = text.trim();
  const chosen = skills.find(({ id }) => id === skill) ?? null;
  const send = useOneAtATime(async () => {
    if (said === '') return setError(t('library.need_empty'));
    if (said.length > MOST) return;
    const sent = await askForLesson(deps, { team: of.team, text: said, skill: chosen?.id ?? null });
    if (!sent.ok) return setError(problemSentence(sent.problem));
    onClose();
    say.done(t('library.need_sent'));
  });
  return (
    <form
      id="need"
      noValidate
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextArea
        label={t('library.need_on')}
        rows={3}
        maxLength={MOST}
        value={text}
        error={error}
        onChange={(next) => {
          setText(next);
          setError(null);
        }}
      />
      <Select
        label={t('lessons.skill')}
        value={skill}
        choices={[
          { value: ANY, label: t('library.need_no_skill') },
          ...skills.map((one) => ({ value: one.id, label: skillName(one) })),
        ]}
        onChange={setSkill}
      />
      {said !== '' && (
        <section aria-label={t('library.need_preview')} className="rounded-control bg-sunken px-3 py-2">
          <p className="text-12 text-muted">{t('library.need_preview')}</p>
          <p dir="auto" className="wrap-anywhere whitespace-pre-wrap">
            {said}
          </p>
          {chosen !== null && <p className="text-12 text-muted">{skillName(chosen)}</p>}
        </section>
      )}
      <DialogFoot>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button type="submit" form="need" loudness="primary">
          {t('library.need_send')}
        </Button>
      </DialogFoot>
    </form>
  );
}
