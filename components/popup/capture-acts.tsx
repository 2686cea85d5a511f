import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import { TextButton } from '../ui/link.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { MainButton } from './main-button.tsx';
import { PageName } from './page-name.tsx';
import type { PopupPageFacts } from './port.ts';
import { Refusal } from './refusal.tsx';

export type Acts = {
  page: PopupPageFacts;
  busy: boolean;
  onCapture: (scope: 'page' | 'selection') => void;
  onWrite: () => void;
  onSample: () => void;
};

/** The one act the page allows: capture it, open one that can be captured, or write. */
export function mainAct({ page, onCapture, onSample, onWrite }: Acts, capture: string) {
  if (page.refused === null) return { name: capture, act: () => onCapture('page') };
  if (page.refused === 'own-page') return { name: t('welcome.sample'), act: onSample };
  return { name: t('popup.write'), act: onWrite };
}

/** True when Enter belongs to the control that has the focus. */
const onControl = (event: KeyboardEvent) =>
  event.target instanceof Element && event.target.closest('button, a') !== null;

/** Presses the main button for Enter anywhere else, so that a lesson is one key away. */
export function useEnter(press: () => void): void {
  const enter = (event: KeyboardEvent) => {
    if (onControl(event)) return false;
    press();
    return true;
  };
  useKeys({ Enter: enter, 'Mod+Enter': press });
}

/** The page behind the popup with its acts, or why it cannot be captured and what to do instead. */
export function CaptureActs(props: Acts & { shortcut: string; onSetShortcut: () => void }) {
  const { page, busy, shortcut, onCapture, onWrite } = props;
  const main = mainAct(props, t('popup.capture'));
  useEnter(main.act);
  return (
    <section className="flex flex-col gap-3 px-4 pt-3.5 pb-4">
      <PageName page={page} />
      {page.refused !== null && <Refusal why={page.refused} />}
      <MainButton
        onPress={main.act}
        busy={busy}
        {...(page.refused === null && shortcut !== '' ? { keys: shortcut } : {})}
      >
        {main.name}
      </MainButton>
      {page.refused === 'own-page' && <Button onClick={onWrite}>{t('popup.write')}</Button>}
      {page.refused === null && (
        <>
          <div className="grid grid-cols-2 gap-2">
            <Button onClick={() => onCapture('selection')} disabled={busy}>
              {t('popup.capture_selection')}
            </Button>
            <Button onClick={onWrite}>{t('popup.write')}</Button>
          </div>
          {shortcut === '' && (
            <p className="text-12 text-muted">
              {t('popup.no_shortcut')}{' '}
              <TextButton onClick={props.onSetShortcut}>{t('popup.set_shortcut')}</TextButton>
            </p>
          )}
        </>
      )}
    </section>
  );
}
