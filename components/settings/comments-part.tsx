import { setPrefs } from '../../lib/flow/set-prefs.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Segments } from '../ui/segments.tsx';
import { useSay } from '../ui/toast.tsx';
import { SettingsPart } from './settings-part.tsx';

/** Whether the comments under a wiki page or an issue are captured with it. */
export function CommentsPart({ comments }: { comments: boolean }) {
  const deps = useDeps();
  const say = useSay();
  const choose = async (next: 'with' | 'without') => {
    const result = await setPrefs(deps, { patch: { comments: next === 'with' } });
    if (!result.ok) say.problem(result.problem);
  };
  return (
    <SettingsPart id="comments" title={t('settings.comments')}>
      <Segments
        label={t('settings.comments_label')}
        value={comments ? 'with' : 'without'}
        choices={[
          { value: 'with', label: t('settings.comments_with') },
          { value: 'without', label: t('settings.comments_without') },
        ]}
        onChange={(next) => void choose(next)}
      />
      <p className="text-12 text-muted">{t('settings.comments_hint')}</p>
    </SettingsPart>
  );
}
