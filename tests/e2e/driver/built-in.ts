import type { Page } from '@playwright/test';
import type { Driven } from '../../../scripts/browser/chromium.ts';
import { answerFor } from '../../fake-model/answers.ts';

/** What the stand-in is told to do, and what it saw. */
export type StandIn = {
  state: 'unavailable' | 'downloadable' | 'available';
  plays: 'ok' | 'refusal' | 'not-json';
  pieceMs: number;
  created: number;
  destroyed: number;
  aborted: number;
  prompts: string[];
};

type Holder = { standIn: StandIn; standInAnswer: (prompt: string) => Promise<string> };

const answer = (prompt: string): string => JSON.stringify(answerFor(prompt));

/**
 * Runs in a page: puts a model there that behaves as the Prompt API is published. No browser here has a real one, so this
 * shows what the extension does with the interface, not what a model says.
 */
function install(first: Partial<StandIn>): void {
  const holder = globalThis as unknown as Holder & { LanguageModel: unknown };
  const seen: StandIn = {
    state: 'available',
    plays: 'ok',
    pieceMs: 0,
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
        await wait(400, signal);
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
            const said = seen.plays === 'ok' ? await holder.standInAnswer(text) : 'I would rather not say.';
            for (let at = 0; at < said.length; at += 60) {
              await wait(seen.pieceMs, stop.signal);
              stream.enqueue(said.slice(at, at + 60));
            }
            stream.close();
          } catch (error) {
            stream.error(error);
          }
        },
      });
    return {
      inputQuota: 9_216,
      inputUsage: 0,
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
