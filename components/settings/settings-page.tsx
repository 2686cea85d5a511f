import { useEffect } from 'react';
import { watchPrefs } from '../../lib/flow/queries/watch-prefs.ts';
import { watchStorage } from '../../lib/flow/queries/watch-storage.ts';
import { t } from '../../lib/platform/i18n.ts';
import { PageHead } from '../page-head.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { KeyboardHelp } from '../ui/keyboard-help.tsx';
import { useQuery } from '../ui/use-query.ts';
import { BackupPart } from './backup-part.tsx';
import { CommentsPart } from './comments-part.tsx';
import { DraftingPart } from './drafting-part.tsx';
import { ErasePart } from './erase-part.tsx';
import { LookPart } from './look-part.tsx';
import { NamePart } from './name-part.tsx';
import type { SettingsPort } from './port.ts';
import { PrivacyPart } from './privacy-part.tsx';
import { RedactionPart } from './redaction-part.tsx';
import { SentPart } from './sent-part.tsx';
import { ShortcutPart } from './shortcut-part.tsx';
import { SitesPart } from './sites-part.tsx';
import { StoragePart } from './storage-part.tsx';
import { TeamPart } from './team/team-part.tsx';
import { TipsPart } from './tips-part.tsx';

/** Leads to the part that the address names, once it is there. */
function useHashTarget(ready: boolean): void {
  useEffect(() => {
    if (ready) document.getElementById(window.location.hash.slice(1))?.scrollIntoView();
  }, [ready]);
}

/** The options page: one column of parts, each saved as it is changed. */
export function SettingsPage({ port }: { port: SettingsPort }) {
  const prefs = useQuery(watchPrefs, null);
  const storage = useQuery(watchStorage, null);
  useEffect(() => {
    document.title = `${t('settings.heading')} - ${t('extension_name')}`;
  }, []);
  useHashTarget(prefs.state === 'ready' && storage.state === 'ready');
  return (
    <>
      <PageHead at="settings" />
      <main className="mx-auto w-full max-w-280 px-4 pt-6 pb-24 md:px-8">
        <h1 className="pb-4 text-24">{t('settings.heading')}</h1>
        {prefs.state === 'failed' && <ErrorState problem={prefs.problem} />}
        {storage.state === 'failed' && <ErrorState problem={storage.problem} />}
        {prefs.state === 'ready' && (
          <>
            <NamePart name={prefs.value.name} />
            <LookPart theme={prefs.value.theme} />
            <CommentsPart comments={prefs.value.comments} />
            <RedactionPart always={prefs.value.always} never={prefs.value.never} />
            <DraftingPart drafter={prefs.value.drafter} />
          </>
        )}
        <TeamPart download={port.download} />
        <SentPart />
        <ShortcutPart port={port} />
        <SitesPart />
        {prefs.state === 'ready' && <TipsPart tips={prefs.value.tips} resolved={prefs.value.resolved} />}
        {storage.state === 'ready' && (
          <>
            <StoragePart storage={storage.value} port={port} />
            <BackupPart storage={storage.value} port={port} />
          </>
        )}
        <PrivacyPart />
        <ErasePart {...(storage.state === 'ready' ? { storage: storage.value } : {})} />
      </main>
      <KeyboardHelp lines={[]} />
    </>
  );
}
