import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';

/** The end of both forms of a backup: whether what was logged before goes along, and the acts. */
export function BackupFoot(props: {
  earlier: boolean;
  onEarlier: (earlier: boolean) => void;
  /** The words of the button that submits. */
  act: string;
  disabled: boolean;
  onCancel: () => void;
}) {
  return (
    <>
      <Checkbox
        label={t('team.earlier')}
        hint={t('team.earlier_hint')}
        checked={props.earlier}
        onChange={props.onEarlier}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" loudness="primary" disabled={props.disabled}>
          {props.act}
        </Button>
        <Button loudness="quiet" onClick={props.onCancel}>
          {t('ui.cancel')}
        </Button>
      </div>
    </>
  );
}
