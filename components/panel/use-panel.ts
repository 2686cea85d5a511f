import { useCallback, useEffect, useReducer, useRef } from 'react';
import { captureOwnWords } from '../../lib/flow/capture-own-words.ts';
import { captureRecords } from '../../lib/flow/capture-records.ts';
import { draftSection } from '../../lib/flow/draft-section.ts';
import type { Draft } from '../../lib/model/draft.ts';
import type { Id } from '../../lib/model/id.ts';
import type { Result } from '../../lib/model/result.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { failedByBug } from '../rejections.tsx';
import { useSay } from '../ui/toast.tsx';
import { type PanelAct, type PanelState, START, step } from './panel-state.ts';
import type { Arrival, PanelPort } from './port.ts';
import type { WordsToDraft } from './words-state.ts';

type Work = (signal: AbortSignal) => Promise<Result<Draft>>;

export type PanelControl = {
  state: PanelState;
  act: (act: PanelAct) => void;
  /** Captures the page in front, where the browser lets us. */
  capture: (tab: number | null) => void;
  /** Drafts a lesson from pasted or typed words; false when nothing came of it. */
  fromWords: (words: WordsToDraft) => Promise<boolean>;
  /** Drafts another lesson from the same capture. */
  fromSection: (draft: Id, section: string) => void;
  /** Stops what is being read or drafted; what was there stays. */
  cancel: () => void;
};

/**
 * The panel's state with the work that changes it. One piece of work at a time: a newer one stops the older. `look` is
 * called when a capture arrives: the person has just granted a page.
 */
export function usePanel(port: PanelPort, look: () => void): PanelControl {
  const deps = useDeps();
  const say = useSay();
  const [state, act] = useReducer(step, START);
  const running = useRef<AbortController | null>(null);
  /** A page is being read for the panel elsewhere, and whether the person still wants what comes of it. */
  const awaited = useRef<'no' | 'yes' | 'stopped'>('no');

  const run = useCallback(
    async (from: 'page' | 'words', tab: number | null, work: Work): Promise<boolean> => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      act({ kind: 'read', from });
      // A bug ends the reading too, or it would seem to go on.
      const drafted = await work(controller.signal).catch(failedByBug);
      if (controller.signal.aborted) return false;
      if (drafted.ok) act({ kind: 'drafted', draft: drafted.value.id, tab });
      else act({ kind: 'failed', problem: drafted.problem });
      return drafted.ok;
    },
    [],
  );

  const fromRecords = useCallback(
    async (tab: number | null, records: unknown, signal: AbortSignal): Promise<Result<Draft>> => {
      const captured = await captureRecords(deps, { records, tab, signal });
      return captured.ok ? { ok: true, value: captured.value.draft } : captured;
    },
    [deps],
  );

  const arrived = useCallback(
    (arrival: Arrival) => {
      look();
      if ('reading' in arrival) {
        awaited.current = 'yes';
        return act({ kind: 'read', from: 'page' });
      }
      const isStopped = awaited.current === 'stopped';
      awaited.current = 'no';
      if (isStopped) return;
      if ('problem' in arrival) act({ kind: 'failed', problem: arrival.problem });
      else void run('page', arrival.tab, (signal) => fromRecords(arrival.tab, arrival.records, signal));
    },
    [run, fromRecords, look],
  );
  useEffect(() => port.pending(arrived), [port, arrived]);
  useEffect(() => port.view((view) => act({ kind: 'view', view })), [port]);

  return {
    state,
    act,
    capture: (tab) =>
      void run('page', tab, async (signal) => {
        const records = await port.capture('page');
        return records.ok ? fromRecords(tab, records.value, signal) : records;
      }),
    fromWords: (words) =>
      run('words', null, async (signal) => {
        const captured = await captureOwnWords(deps, { ...words, signal });
        return captured.ok ? { ok: true, value: captured.value.draft } : captured;
      }),
    fromSection: (draft, section) =>
      void run('page', state.tab, (signal) => draftSection(deps, { draft, section, signal })),
    cancel: () => {
      running.current?.abort();
      port.stopReading();
      if (awaited.current === 'yes') awaited.current = 'stopped';
      act({ kind: 'settled' });
      say.done(t('problem.cancelled'));
    },
  };
}
