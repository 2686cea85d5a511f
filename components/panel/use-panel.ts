import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { BrokenOff } from '../../lib/flow/broken-off.ts';
import { captureOwnWords } from '../../lib/flow/capture-own-words.ts';
import { captureRecords } from '../../lib/flow/capture-records.ts';
import { draftSection } from '../../lib/flow/draft-section.ts';
import type { Draft } from '../../lib/model/draft.ts';
import type { Id } from '../../lib/model/id.ts';
import type { Result } from '../../lib/model/result.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { type Drafting, useDrafting, type Way } from '../drafting/use-drafting.ts';
import { useSay } from '../ui/toast.tsx';
import { type PanelAct, type PanelState, START, step } from './panel-state.ts';
import type { Arrival, PanelPort } from './port.ts';
import type { WordsToDraft } from './words-state.ts';

type Work = (way: Way) => Promise<Result<Draft>>;

/** Where the words to draft come from, and what the draft is to be about. */
type Start = { from: 'page' | 'words'; tab: number | null; section?: string };

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
  /** What a model needs the person for. */
  drafting: Drafting;
  /** Offers to go on with a draft that broke off. */
  resume: (job: BrokenOff) => void;
};

/**
 * The panel's state with the work that changes it. One piece of work at a time: a newer one stops the older. `look` is
 * called when a capture arrives: the person has just granted a page.
 */
export function usePanel(port: PanelPort, look: () => void): PanelControl {
  const deps = useDeps();
  const say = useSay();
  const [state, act] = useReducer(step, START);
  const drafting = useDrafting();
  const { begin, offer } = drafting;
  /** A page is being read for the panel elsewhere, and whether the person still wants what comes of it. */
  const awaited = useRef<'no' | 'yes' | 'stopped'>('no');

  const finish = useCallback((outcome: Promise<Result<Draft> | null>, tab: number | null) => {
    const settle = (drafted: Result<Draft> | null): boolean => {
      if (drafted === null) return false;
      if (drafted.ok) act({ kind: 'drafted', draft: drafted.value.id, tab });
      else if (drafted.problem.kind === 'cancelled') act({ kind: 'settled' });
      else act({ kind: 'failed', problem: drafted.problem });
      return drafted.ok;
    };
    return outcome.then(settle);
  }, []);

  const run = useCallback(
    ({ from, tab, section }: Start, work: Work): Promise<boolean> => {
      act({ kind: 'read', from });
      return finish(begin(section ?? null, work), tab);
    },
    [begin, finish],
  );

  const fromRecords = useCallback(
    async (tab: number | null, records: unknown, way: Way): Promise<Result<Draft>> => {
      const captured = await captureRecords(deps, { records, tab, ...way });
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
      else
        void run({ from: 'page', tab: arrival.tab }, (way) => fromRecords(arrival.tab, arrival.records, way));
    },
    [run, fromRecords, look],
  );
  useEffect(() => port.pending(arrived), [port, arrived]);
  useEffect(() => port.view((view) => act({ kind: 'view', view })), [port]);

  return {
    state,
    act,
    drafting,
    resume: (job) => void finish(offer(job), null),
    capture: (tab) =>
      void run({ from: 'page', tab }, async (way) => {
        const records = await port.capture('page');
        return records.ok ? fromRecords(tab, records.value, way) : records;
      }),
    fromWords: (words) =>
      run({ from: 'words', tab: null }, async (way) => {
        const captured = await captureOwnWords(deps, { ...words, ...way });
        return captured.ok ? { ok: true, value: captured.value.draft } : captured;
      }),
    fromSection: (draft, section) =>
      void run({ from: 'page', tab: state.tab, section }, (way) =>
        draftSection(deps, { draft, section, ...way }),
      ),
    cancel: () => {
      port.stopReading();
      if (awaited.current === 'yes') awaited.current = 'stopped';
      if (drafting.cancel()) return;
      act({ kind: 'settled' });
      say.done(t('problem.cancelled'));
    },
  };
}
