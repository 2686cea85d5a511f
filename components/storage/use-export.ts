import { useState } from 'react';
import { exportAll } from '../../lib/flow/export-all.ts';
import { noteBackup } from '../../lib/flow/note-backup.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { useSay } from '../ui/toast.tsx';

/** Hands a file to the person as a download. */
export type Download = (name: string, parts: Blob) => void;

/** Writes everything to one file and hands it over; `cancel` is there while it is being written. */
export function useExport(download: Download): { write: () => void; cancel: (() => void) | null } {
  const deps = useDeps();
  const say = useSay();
  const [writing, setWriting] = useState<AbortController | null>(null);
  const write = async () => {
    const control = new AbortController();
    setWriting(control);
    try {
      const result = await exportAll(deps, { note: t('settings.export_note'), signal: control.signal });
      if (!result.ok) return say.problem(result.problem);
      const { name, json, at } = result.value;
      download(name, json);
      say.done(t('settings.exported', [name]));
      // The person has the file; not being able to note it only means being reminded again.
      await noteBackup(deps, { at });
    } finally {
      setWriting(null);
    }
  };
  return { write: () => void write(), cancel: writing && (() => writing.abort()) };
}
