import { t } from '../../lib/platform/i18n.ts';
import { type Acts, mainAct, useEnter } from './capture-acts.tsx';
import { MainButton } from './main-button.tsx';
import { Refusal } from './refusal.tsx';

/** The first time: three sentences and one button. */
export function FirstRun(props: Acts) {
  const { page, busy } = props;
  const main = mainAct(props, t('popup.welcome_button'));
  useEnter(main.act);
  return (
    <section className="flex flex-col gap-4 px-4 pt-4 pb-4">
      <div className="flex flex-col gap-2">
        <h2 className="text-18">{t('popup.welcome_title')}</h2>
        <p className="text-pretty">{t('popup.welcome_1')}</p>
        <p className="text-pretty">{t('popup.welcome_2')}</p>
        <p className="text-pretty">{t('popup.welcome_3')}</p>
      </div>
      {page.refused !== null && <Refusal why={page.refused} />}
      <MainButton onPress={main.act} busy={busy}>
        {main.name}
      </MainButton>
    </section>
  );
}
