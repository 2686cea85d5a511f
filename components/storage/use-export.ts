import { useState } from 'react';
import type { Progress } from '../../lib/flow/deps.ts';
import { exportAll } from '../../lib/flow/export-all.ts';
import { noteBackup } from '../../lib/flow/note-backup.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { useSay } from '../ui/toast.tsx';

/** Hands a file to the person as a download. */
export type Download = (name: string, parts: Blob) => void;

/** A file that is being written: how far it is, and how to stop it. */
export type Exporting = Progress & { cancel: () => void };

/** Writes everything to one file and hands it over; `exporting` is there while it is being written. */
export function useExport(download: Download): { write: () => void; exporting: Exporting | null } {
  const deps = useDeps();
  const say = useSay();
  const [exporting, setExporting] = useState<Exporting | null>(null);
  const write = async () => {
    const { signal, ...control } = stopper();
    const onProgress = (progress: Progress) => setExporting({ ...progress, ...control });
    onProgress({ done: 0, total: 0 });
    try {
      const result = await exportAll(deps, { note: t('settings.export_note'), onProgress, signal });
      if (!result.ok) {
        if (result.problem.kind === 'cancelled') return say.done(t('settings.export_cancelled'));
        return say.problem(result.problem);
      }
      const { name, json, at } = result.value;
      download(name, json);
      say.done(t('settings.exported', [name]));
      // The person has the file; not being able to note it only means being reminded again.
      await noteBackup(deps, { at });
    } finally {
      setExporting(null);
    }
  };
  return { write: () => void write(), exporting };
}

function stopper(): { signal: AbortSignal; cancel: () => void } {
  const control = new AbortController();
  return { signal: control.signal, cancel: () => control.abort() };
}
