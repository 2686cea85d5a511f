import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';

/** The key of a server. One that is kept is never shown again: it can only be replaced or removed. */
export function KeyField(props: {
  /** Null while the one that is kept is used. */
  value: string | null;
  onChange: (value: string) => void;
  onRemove: () => void;
}) {
  const { value, onChange, onRemove } = props;
  if (value !== null) {
    return (
      <TextField
        type="password"
        label={t('settings.drafting.key')}
        hint={t('settings.drafting.key_hint')}
        maxLength={2_000}
        value={value}
        onChange={onChange}
      />
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-2">
      <p>{t('settings.drafting.key_kept')}</p>
      <Button small aria-label={t('settings.drafting.key_replace_label')} onClick={() => onChange('')}>
        {t('settings.drafting.key_replace')}
      </Button>
      <Button small aria-label={t('settings.drafting.key_remove_label')} onClick={onRemove}>
        {t('settings.drafting.key_remove')}
      </Button>
    </div>
  );
}
