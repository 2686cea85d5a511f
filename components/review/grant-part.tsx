import { useEffect, useRef, useState } from 'react';
import { askGrant } from '../../lib/flow/team/ask-grant.ts';
import { checkGrant } from '../../lib/flow/team/check-grant.ts';
import type { GrantState } from '../../lib/flow/team/grant-state.ts';
import type { Id } from '../../lib/model/id.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Section } from '../lesson/section.tsx';
import { Button } from '../ui/button.tsx';
import { useSay } from '../ui/toast.tsx';

/** How often the server is asked while its page waits for the person, in ms. */
const EVERY = 1_500;

/** What was seen last, and after how many acts that lacked it. */
type Shown = { state: GrantState | null; after: number };

const WORDS = {
  decide: { title: 'review.grant_title', text: 'review.grant_text' },
  change: { title: 'library.grant_title', text: 'library.grant_text' },
} as const;

type Props = {
  team: Id;
  to?: keyof typeof WORDS;
  /** How often something was not done for want of it: after each it is looked at anew, and its button has the focus. */
  lacked?: number;
};

/** Whether this browser may decide, or change what the team has: allowed once on the server's page, which it opens. */
export function GrantPart({ team, to = 'decide', lacked = 0 }: Props) {
  const deps = useDeps();
  const say = useSay();
  const [{ state, after }, setShown] = useState<Shown>({ state: null, after: 0 });
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const check = async () => {
      const checked = await checkGrant(deps, { team });
      if (isOver) return;
      if (checked.ok) setShown({ state: checked.value, after: lacked });
      if (checked.ok && checked.value !== 'held') timer = setTimeout(() => void check(), EVERY);
    };
    void check();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [deps, team, lacked]);
  useEffect(() => {
    if (after > 0) button.current?.focus();
  }, [after]);
  if (state === null) return null;
  if (state === 'held') return <p className="text-12 text-muted">{t('review.grant_held')}</p>;
  const ask = async () => {
    const asked = await askGrant(deps, { team });
    if (!asked.ok) say.problem(asked.problem);
  };
  return (
    <Section title={t(WORDS[to].title)}>
      <p role="status" className="text-pretty text-muted">
        {t(state === 'asked' ? 'review.grant_asked' : WORDS[to].text)}
      </p>
      <Button ref={button} onClick={() => void ask()}>
        {t('review.grant_open')}
      </Button>
    </Section>
  );
}
