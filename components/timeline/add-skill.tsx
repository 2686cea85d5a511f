import { Plus } from 'lucide-react';
import { useState } from 'react';
import { putSkill } from '../../lib/flow/put-skill.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Button } from '../ui/button.tsx';
import { problemSentence } from '../ui/problem-sentence.ts';
import { TextField } from '../ui/text-field.tsx';
import { useSay } from '../ui/toast.tsx';
import { useOneAtATime } from '../ui/use-one-at-a-time.ts';
import { MOST_SKILLS } from './skill-limit.ts';

/** A name and a button; at the limit, a sentence instead. */
export function AddSkill({ full }: { full: boolean }) {
  const deps = useDeps();
  const say = useSay();
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const add = useOneAtATime(async () => {
    const wanted = name.trim();
    if (wanted === '') return setError(t('skills.need_name'));
    const result = await putSkill(deps, { name: wanted });
    if (!result.ok) return setError(problemSentence(result.problem));
    setName('');
    setError(null);
    say.done(t('skills.added', [wanted]));
  });
  if (full) return <p className="max-w-72 text-muted">{t('skills.full', [formatNumber(MOST_SKILLS)])}</p>;
  return (
    <form
      noValidate
      className="flex max-w-full items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div className="w-60 min-w-0">
        <TextField
          bare
          label={t('skills.name')}
          placeholder={t('skills.name')}
          maxLength={60}
          value={name}
          error={error}
          onChange={(next) => {
            setName(next);
            setError(null);
          }}
        />
      </div>
      <Button type="submit" icon={Plus}>
        {t('skills.add_button')}
      </Button>
    </form>
  );
}
