import { t } from '../../lib/platform/i18n.ts';
import { Checkbox } from '../ui/checkbox.tsx';

/** Whether what will be sent is shown before each sending. */
export const AskField = (props: { checked: boolean; onChange: (alwaysAsk: boolean) => void }) => (
  <Checkbox label={t('settings.drafting.ask')} hint={t('settings.drafting.ask_hint')} {...props} />
);
