import { useEffect } from 'react';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import { KeyboardHelp } from '../ui/keyboard-help.tsx';
import type { WelcomePort } from './port.ts';
import { ToolbarPicture } from './toolbar-picture.tsx';

/** Firefox and Chrome keep the icon behind differently named steps. */
const steps = () =>
  import.meta.env.FIREFOX
    ? [t('welcome.firefox_1'), t('welcome.firefox_2')]
    : [t('welcome.chrome_1'), t('welcome.chrome_2')];

/** The page after installing: where the icon is, and a sample page to try it on. */
export function WelcomePage({ port }: { port: WelcomePort }) {
  useEffect(() => {
    document.title = t('extension_name');
  }, []);
  return (
    <main className="mx-auto flex max-w-150 flex-col gap-8 px-4 py-12 md:px-8">
      <header className="flex flex-col gap-1">
        <h1 className="text-24">{t('welcome.title')}</h1>
        <p className="text-15 text-muted">{t('welcome.lead')}</p>
      </header>
      <section aria-labelledby="where" className="flex flex-col gap-3">
        <h2 id="where" className="text-15">
          {t('welcome.where')}
        </h2>
        <ToolbarPicture />
        <ol className="flex list-decimal flex-col gap-1 ps-5">
          {steps().map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="try" className="flex flex-col items-start gap-3">
        <h2 id="try" className="text-15">
          {t('welcome.try')}
        </h2>
        <p className="text-pretty">{t('welcome.try_text')}</p>
        <Button loudness="primary" onClick={port.openSample}>
          {t('welcome.sample')}
        </Button>
      </section>
      <KeyboardHelp lines={[]} />
    </main>
  );
}
