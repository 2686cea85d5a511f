import { useState } from 'react';
import type { Progress } from '../../lib/flow/deps.ts';
import { type Exported, exportAll } from '../../lib/flow/export-all.ts';
import { noteBackup } from '../../lib/flow/note-backup.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { useSay } from '../ui/toast.tsx';

/** Hands a file to the person as a download. */
export type Download = (name: string, parts: Blob) => void;

/** A file that is being written: how far it is, and how to stop it. */
export type Exporting = Progress & { cancel: () => void };

/** Files that wait to be handed over, each on a press of its own: the browser may hold back a second one from the same press. */
export type Waiting = { files: { name: string; taken: boolean }[]; take: (name: string) => void };

type Export = { write: () => void; exporting: Exporting | null; waiting: Waiting | null };

/** Writes everything to one file and hands it over, or to several that wait; `exporting` is there while they are written. */
export function useExport(download: Download): Export {
  const deps = useDeps();
  const say = useSay();
  const [exporting, setExporting] = useState<Exporting | null>(null);
  const [several, setSeveral] = useState<(Exported & { taken: readonly string[] }) | null>(null);
  const hand = ({ files }: Exported, wanted: string) => {
    const file = files.find(({ name }) => name === wanted);
    if (file === undefined) return;
    download(file.name, file.json);
    say.done(t('settings.exported', [file.name]));
  };
  const take = async (name: string) => {
    if (several === null) return;
    hand(several, name);
    const taken = [...new Set([...several.taken, name])];
    setSeveral({ ...several, taken });
    if (taken.length === several.files.length) await noteBackup(deps, { at: several.at });
  };
  const write = async () => {
    setSeveral(null);
    const { signal, ...control } = stopper();
    const onProgress = (progress: Progress) => setExporting({ ...progress, ...control });
    onProgress({ done: 0, total: 0 });
    try {
      const result = await exportAll(deps, { note: t('settings.export_note'), onProgress, signal });
      if (!result.ok) {
        if (result.problem.kind === 'cancelled') return say.done(t('settings.export_cancelled'));
        return say.problem(result.problem);
      }
      const [first, ...others] = result.value.files;
      if (first === undefined || others.length > 0) return setSeveral({ ...result.value, taken: [] });
      hand(result.value, first.name);
      // The person has the file; not being able to note it only means being reminded again.
      await noteBackup(deps, { at: result.value.at });
    } finally {
      setExporting(null);
    }
  };
  const waiting = several && {
    files: several.files.map(({ name }) => ({ name, taken: several.taken.includes(name) })),
    take: (name: string) => void take(name),
  };
  return { write: () => void write(), exporting, waiting };
}

function stopper(): { signal: AbortSignal; cancel: () => void } {
  const control = new AbortController();
  return { signal: control.signal, cancel: () => control.abort() };
}
