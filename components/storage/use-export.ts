import { useState } from 'react';
import { exportAll } from '../../lib/flow/export-all.ts';
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
    const result = await exportAll(deps, { signal: control.signal });
    setWriting(null);
    if (!result.ok) return say.problem(result.problem);
    download(result.value.name, result.value.json);
    say.done(t('settings.exported', [result.value.name]));
  };
  return { write: () => void write(), cancel: writing && (() => writing.abort()) };
}
