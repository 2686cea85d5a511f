import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import type { BrokenOff } from '../../lib/flow/broken-off.ts';
import type { DraftProgress, Preview } from '../../lib/flow/deps.ts';
import { draftKept } from '../../lib/flow/draft-kept.ts';
import { dropJob } from '../../lib/flow/drop-job.ts';
import { previewSending } from '../../lib/flow/preview-sending.ts';
import type { Draft } from '../../lib/model/draft.ts';
import type { Id } from '../../lib/model/id.ts';
import type { Result } from '../../lib/model/result.ts';
import { useDeps } from '../deps.tsx';
import { failedByBug } from '../rejections.tsx';
import { type Asked, type DraftingState, isOfModel, step } from './drafting-state.ts';
import { holdWhile } from './under-way.ts';

/** What a drafting is given: how to stop, and whom to tell which capture it is about and how far a model is. */
export type Way = {
  signal: AbortSignal;
  onCapture: (capture: Id) => void;
  onProgress: (progress: DraftProgress) => void;
};

type Work = (way: Way) => Promise<Result<Draft>>;

export type Drafting = {
  state: DraftingState;
  /**
   * Drafts, showing what a model needs a person for. Settles once there is a draft, with a Problem that is not the
   * model's, as `cancelled` when the person left it, or with null when something newer took its place.
   */
  begin: (section: string | null, work: Work) => Promise<Result<Draft> | null>;
  /** The same for a draft that broke off with the page it was made in, or of which nothing was left. */
  offer: (job: BrokenOff) => Promise<Result<Draft> | null>;
  send: () => void;
  without: () => void;
  again: () => void;
  /** Shows what would be sent. */
  preview: () => void;
  /** Stops what runs; false when there is nothing of it to show. */
  cancel: () => boolean;
  leave: () => void;
};

const CANCELLED = { ok: false, problem: { kind: 'cancelled' } } as const;

/** To where a sending would go, and what it says. */
type Seen = Pick<Preview, 'origin' | 'model'> & { hash: string | undefined };

/** Whether what would be sent now is what the person saw: settings or the capture may have changed meanwhile. */
const isSeen = (seen: Seen | null, now: Preview): boolean =>
  seen !== null && seen.origin === now.origin && seen.model === now.model && seen.hash === now.hash;

/** The way from a capture to a draft, whoever makes it: preview, sending, what arrives, and what can be done when it fails. */
export function useDrafting(): Drafting {
  const deps = useDeps();
  const [state, act] = useReducer(step, null);
  const running = useRef<AbortController | null>(null);
  const asked = useRef<Asked | null>(null);
  const seen = useRef<Seen | null>(null);
  /** Something of it is on the screen, so that whatever happens next is said there. */
  const shown = useRef(false);
  const waiting = useRef<PromiseWithResolvers<Result<Draft> | null> | null>(null);
  // A page that is closed stops what it asked for.
  useEffect(() => () => running.current?.abort(), []);

  const settle = useCallback((outcome: Result<Draft> | null) => {
    waiting.current?.resolve(outcome);
    waiting.current = null;
  }, []);

  const show = useCallback((next: Parameters<typeof act>[0]) => {
    shown.current = true;
    act(next);
  }, []);

  /** Looks at what would be sent, then shows it, or sends it where that is what the person has seen. */
  const look = useCallback(
    async ({ capture, section }: Asked, signal: AbortSignal, sendSeen?: () => void) => {
      show({ kind: 'prepare' });
      const wanted = section === null ? { capture } : { capture, section };
      const preview = await previewSending(deps, wanted).catch(failedByBug);
      if (signal.aborted) return;
      if (!preview.ok) return show({ kind: 'stopped', problem: preview.problem });
      if (sendSeen !== undefined && isSeen(seen.current, preview.value)) return sendSeen();
      seen.current = preview.value;
      show({ kind: 'shown', preview: preview.value });
    },
    [deps, show],
  );

  const control = useMemo(() => {
    const fresh = () => {
      running.current?.abort();
      running.current = new AbortController();
      return running.current.signal;
    };
    const attempt = async (section: string | null, work: Work) => {
      const signal = fresh();
      const ended = Promise.withResolvers<void>();
      const drafted = await work({
        signal,
        onCapture: (capture) => {
          if (signal.aborted) return;
          asked.current = { capture, section };
          holdWhile(capture, ended.promise);
        },
        onProgress: (progress) => {
          if (!signal.aborted) show({ kind: 'progress', progress });
        },
      }).catch(failedByBug);
      ended.resolve();
      if (signal.aborted) return;
      const of = asked.current;
      if (of === null || drafted.ok || !(shown.current || isOfModel(drafted.problem))) {
        act({ kind: 'left' });
        return settle(drafted);
      }
      if (drafted.problem.kind === 'ask-first') return look(of, signal);
      show({ kind: 'stopped', problem: drafted.problem });
    };
    const wait = (first: Asked | null, before: Seen | null) => {
      settle(null);
      asked.current = first;
      seen.current = before;
      shown.current = false;
      waiting.current = Promise.withResolvers();
      return waiting.current.promise;
    };
    const more = (how: { approved?: true; drafter?: 'embedded' | 'built-in' }) => {
      const about = asked.current;
      if (about === null) return;
      const { capture, section } = about;
      const wish = section === null ? { capture } : { capture, section };
      void attempt(section, async (way) => {
        const drafted = await draftKept(deps, { ...wish, ...how, ...way });
        return drafted.ok ? { ok: true, value: drafted.value.draft } : drafted;
      });
    };
    return {
      begin: (section: string | null, work: Work) => {
        const outcome = wait(null, null);
        act({ kind: 'left' });
        void attempt(section, work);
        return outcome;
      },
      offer: (job: BrokenOff) => {
        fresh();
        const { id, section, origin, model, hash } = job.job;
        const outcome = wait({ capture: id, section }, { origin, model, hash });
        if (job.job.state === 'nothing-held')
          show({ kind: 'stopped', problem: { kind: 'nothing-held' }, job });
        else show({ kind: 'broken-off', job });
        return outcome;
      },
      send: () => {
        // Of the browser's own model nothing is sent, so there is nothing to look at.
        if (seen.current?.origin === '') more({ drafter: 'built-in' });
        else if (asked.current !== null) void look(asked.current, fresh(), () => more({ approved: true }));
      },
      without: () => more({ drafter: 'embedded' }),
      again: () => more({}),
      preview: () => {
        if (asked.current !== null) void look(asked.current, fresh());
      },
      cancel: () => {
        running.current?.abort();
        if (shown.current) show({ kind: 'stopped', problem: { kind: 'cancelled' } });
        else settle(CANCELLED);
        return shown.current;
      },
      leave: () => {
        running.current?.abort();
        if (asked.current !== null) void dropJob(deps, { capture: asked.current.capture });
        act({ kind: 'left' });
        settle(CANCELLED);
      },
    };
  }, [deps, look, settle, show]);
  return { state, ...control };
}
