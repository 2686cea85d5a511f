import { useState } from 'react';
import type { LibraryLessonView } from '../../lib/flow/deps.ts';
import { putTeamRules } from '../../lib/flow/team/put-team-rules.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Section } from '../lesson/section.tsx';
import { GrantPart } from '../review/grant-part.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogFoot } from '../ui/dialog.tsx';
import { problemSentence } from '../ui/problem-sentence.ts';
import { TextArea } from '../ui/text-area.tsx';
import { useSay } from '../ui/toast.tsx';
import { useOneAtATime } from '../ui/use-one-at-a-time.ts';
import { refusalSentence } from './words.ts';

/** The addresses a lesson is always shown on; who decides about it says which, all others read them. */
export function RulesPart({ view }: { view: LibraryLessonView }) {
  const { of, rules } = view;
  const [open, setOpen] = useState(false);
  const mayChange = of.isActive && rules.mayChange;
  if (rules.patterns.length === 0 && !mayChange) return null;
  return (
    <Section title={t('library.rules.heading')}>
      {rules.patterns.length === 0 ? (
        <p className="text-muted">{t('library.rules.none')}</p>
      ) : (
        <ul className="flex flex-col gap-1">
          {rules.patterns.map((pattern) => (
            <li key={pattern} dir="ltr" className="wrap-anywhere font-mono text-12">
              {pattern}
            </li>
          ))}
        </ul>
      )}
      {mayChange && (
        <div>
          <Button small onClick={() => setOpen(true)}>
            {t('library.rules.act')}
          </Button>
          <Dialog
            open={open}
            onClose={() => setOpen(false)}
            title={t('library.rules.act')}
            description={t('library.rules.text')}
          >
            <RulesForm view={view} onClose={() => setOpen(false)} />
          </Dialog>
        </div>
      )}
    </Section>
  );
}

function RulesForm({ view, onClose }: { view: LibraryLessonView; onClose: () => void }) {
  const { of, row, rules } = view;
  const deps = useDeps();
  const say = useSay();
  const [typed, setTyped] = useState(rules.patterns.join('\n'));
  const [error, setError] = useState<string | null>(null);
  const [lacked, setLacked] = useState(0);
  const save = useOneAtATime(async () => {
    const put = await putTeamRules(deps, { team: of.team, lesson: row.id, typed });
    if (!put.ok) return setError(problemSentence(put.problem));
    if (put.value.kind === 'no-pattern') return setError(t('library.rules.no_pattern', [put.value.line]));
    if (put.value.kind === 'grant') {
      setLacked((times) => times + 1);
      return setError(t('library.rules.grant'));
    }
    if (put.value.kind === 'refused') return setError(refusalSentence(put.value.code));
    onClose();
    say.done(t('library.rules.saved'));
  });
  return (
    <form
      id="rules"
      noValidate
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextArea
        label={t('library.rules.label')}
        hint={t('library.rules.hint')}
        placeholder="wiki.example.com/spaces/OPS/*"
        rows={3}
        value={typed}
        error={error}
        onChange={(next) => {
          setTyped(next);
          setError(null);
        }}
      />
      <GrantPart team={of.team} to="change" lacked={lacked} />
      <DialogFoot>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button type="submit" form="rules" loudness="primary">
          {t('library.rules.save')}
        </Button>
      </DialogFoot>
    </form>
  );
}
