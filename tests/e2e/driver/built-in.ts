import type { Page } from '@playwright/test';
import type { Driven } from '../../../scripts/browser/chromium.ts';
import { answerFor, goodDraft, shown } from '../../fake-model/answers.ts';

/** What the stand-in is told to do, and what it saw. */
export type StandIn = {
  state: 'unavailable' | 'downloadable' | 'available';
  /** `stray` says beside the page's own words some that it does not say, and again when it is asked again. */
  plays: 'ok' | 'stray' | 'refusal' | 'not-json';
  /** By which names a session tells its room, and whether a piece of a stream holds all so far: as the first ones, or as now. */
  generation: 'first' | 'now';
  room: number;
  used: number;
  pieceMs: number;
  /** The share of its download at which it waits until told otherwise; null: at none. */
  holdsAt: number | null;
  created: number;
  destroyed: number;
  aborted: number;
  prompts: string[];
};

type Holder = { standIn: StandIn; standInAnswer: (prompt: string, plays: string) => Promise<string> };

/** What no page of the demo says, and what goes further than the sentence it cites. */
export const STRAY = 'The harbour master closes the north gate on the second Tuesday.';
export const FURTHER = 'Nobody ever has to wait for it, at any time.';

function stray(prompt: string): object {
  if (/^Claim \d+:/mu.test(prompt)) return { claims: [] };
  const [first, second, ...others] = goodDraft(prompt).claims as { n: number; sentences: number[] }[];
  if (first === undefined || second === undefined)
    throw new Error(`a prompt of ${shown(prompt).length} sentences`);
  const strange = [
    { ...second, sentences: [9_999], text: STRAY },
    { ...others[0], text: FURTHER },
  ];
  return goodDraft(prompt, { claims: [first, ...strange, ...others.slice(1)] });
}

const answer = (prompt: string, plays: string): string =>
  plays === 'not-json'
    ? 'I would rather not say.'
    : JSON.stringify(plays === 'stray' ? stray(prompt) : answerFor(prompt));

/**
 * Runs in a page: puts a model there that behaves as the Prompt API is published. No browser here has a real one, so this
 * shows what the extension does with the interface, not what a model says.
 */
function install(first: Partial<StandIn>): void {
  const holder = globalThis as unknown as Holder & { LanguageModel: unknown };
  const seen: StandIn = {
    state: 'available',
    plays: 'ok',
    generation: 'first',
    room: 9_216,
    used: 0,
    pieceMs: 0,
    holdsAt: null,
    created: 0,
    destroyed: 0,
    aborted: 0,
    prompts: [],
    ...first,
  };
  holder.standIn = seen;
  type Stop = { signal?: AbortSignal };
  type Create = Stop & { monitor?: (target: EventTarget) => void };
  const wait = (ms: number, signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const stop = () => reject(new DOMException('stopped', 'AbortError'));
      if (signal?.aborted) return stop();
      signal?.addEventListener('abort', stop, { once: true });
      setTimeout(resolve, ms);
    });
  async function create({ monitor, signal }: Create = {}) {
    if (seen.state === 'unavailable') throw new DOMException('none', 'NotSupportedError');
    signal?.addEventListener('abort', () => (seen.aborted += 1), { once: true });
    if (seen.state === 'downloadable') {
      if (!navigator.userActivation.isActive) throw new DOMException('no click', 'NotAllowedError');
      const target = new EventTarget();
      monitor?.(target);
      for (const loaded of [0, 0.25, 0.5, 0.75, 1]) {
        target.dispatchEvent(new ProgressEvent('downloadprogress', { loaded, total: 1 }));
        do await wait(200, signal);
        while (loaded === seen.holdsAt);
      }
      seen.state = 'available';
    }
    seen.created += 1;
    const promptStreaming = (text: string, stop: Stop = {}) =>
      new ReadableStream<string>({
        async start(stream) {
          try {
            seen.prompts.push(text);
            if (seen.plays === 'refusal') throw new DOMException('declined', 'NotAllowedError');
            const said = await holder.standInAnswer(text, seen.plays);
            for (let at = 0; at < said.length; at += 60) {
              await wait(seen.pieceMs, stop.signal);
              stream.enqueue(said.slice(seen.generation === 'first' ? 0 : at, at + 60));
            }
            stream.close();
          } catch (error) {
            stream.error(error);
          }
        },
      });
    return {
      ...(seen.generation === 'first'
        ? { inputQuota: seen.room, inputUsage: seen.used }
        : { contextWindow: seen.room, contextUsage: seen.used }),
      promptStreaming,
      destroy: () => {
        seen.destroyed += 1;
      },
    };
  }
  const model = { availability: async () => seen.state, create };
  Object.defineProperty(globalThis, 'LanguageModel', { value: model, configurable: true, writable: true });
}

/** Gives every tab that is opened from now on the stand-in; the browser must be the test's own. */
export async function standInTabs({ context }: Driven, first: Partial<StandIn> = {}): Promise<void> {
  await context.exposeFunction('standInAnswer', answer);
  await context.addInitScript(install, first);
}

/** Gives it to a panel that is open already. */
export async function standInPanel(panel: Page, first: Partial<StandIn> = {}): Promise<void> {
  await panel.exposeFunction('standInAnswer', answer);
  await panel.evaluate(install, first);
}

export const seenBy = (page: Page): Promise<StandIn> =>
  page.evaluate(() => (globalThis as unknown as Holder).standIn);

export const tell = (page: Page, what: Partial<StandIn>): Promise<void> =>
  page.evaluate((told) => {
    Object.assign((globalThis as unknown as Holder).standIn, told);
  }, what);
