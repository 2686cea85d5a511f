import type { JudgedTip, Quiet } from '../../lib/flow/deps.ts';
import { switchOffers } from '../../lib/flow/issue/switch-offers.ts';
import { watchQuiet } from '../../lib/flow/queries/watch-quiet.ts';
import { retract } from '../../lib/flow/retract.ts';
import { setPrefs } from '../../lib/flow/set-prefs.ts';
import { unhush } from '../../lib/flow/tips/quiet.ts';
import type { Result } from '../../lib/model/result.ts';
import { formatDate, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { useSay } from '../ui/toast.tsx';
import { useFocusKept } from '../ui/use-focus-kept.ts';
import { useQuery } from '../ui/use-query.ts';
import { SettingsPart } from './settings-part.tsx';

/** Whether tips are shown at all, and what the person does not want to be told of. */
export function TipsPart({ tips, resolved }: { tips: boolean; resolved: boolean }) {
  const deps = useDeps();
  const say = useSay();
  const part = useFocusKept<HTMLElement>();
  const found = useQuery(watchQuiet, null);
  const tell = (result: Result<unknown>) => {
    if (!result.ok) say.problem(result.problem);
  };
  return (
    <SettingsPart ref={part} id="tips" title={t('tips.settings')}>
      <Checkbox
        label={t('tips.settings_on')}
        hint={t('tips.settings_hint')}
        checked={tips}
        onChange={(next) => void setPrefs(deps, { patch: { tips: next } }).then(tell)}
      />
      <Checkbox
        label={t('issue.settings_on')}
        hint={t('issue.settings_hint')}
        checked={resolved}
        onChange={(next) => void switchOffers(deps, { on: next }).then(tell)}
      />
      {found.state === 'failed' && <ErrorState problem={found.problem} />}
      {found.state === 'ready' && (
        <Hidden
          quiet={found.value.quiet}
          judged={found.value.judged}
          onQuiet={(one) => void unhush(deps, one).then(tell)}
          onJudged={({ event }) => void retract(deps, { target: event }).then(tell)}
        />
      )}
    </SettingsPart>
  );
}

function Hidden(props: {
  quiet: readonly Quiet[];
  judged: readonly JudgedTip[];
  onQuiet: (quiet: Quiet) => void;
  onJudged: (judged: JudgedTip) => void;
}) {
  const { quiet, judged } = props;
  if (quiet.length + judged.length === 0) return <p className="text-muted">{t('tips.settings_none')}</p>;
  return (
    <ul aria-label={t('tips.settings_list')} className="flex w-full flex-col gap-3">
      {quiet.map((one) => (
        <Line
          key={`${one.kind} ${one.id} ${one.page}`}
          name={one.name}
          note={quietNote(one)}
          onBack={() => props.onQuiet(one)}
        />
      ))}
      {judged.map((one) => (
        <Line
          key={one.event}
          name={one.name}
          note={t('tips.settings_judged', [one.page])}
          onBack={() => props.onJudged(one)}
        />
      ))}
    </ul>
  );
}

function quietNote({ kind, until }: Quiet): string {
  if (kind === 'site') return t('tips.settings_site');
  if (kind === 'page') return t('tips.settings_page');
  return t(kind === 'lesson' ? 'tips.settings_lesson' : 'tips.settings_topic', [formatDate(until ?? 0)]);
}

function Line({ name, note, onBack }: { name: string; note: string; onBack: () => void }) {
  const title = name || t('tips.settings_untitled');
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <div className="min-w-0">
        <p dir="auto" className="wrap-anywhere">
          {title}
        </p>
        <p className="text-12 text-muted wrap-anywhere">{note}</p>
      </div>
      <Button small aria-label={t('tips.show_again_named', [title])} onClick={onBack}>
        {t('tips.show_again')}
      </Button>
    </li>
  );
}
