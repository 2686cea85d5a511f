import type { LanguageModel, ModelSession } from '../../model/language-model.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { Chat } from './chat.ts';

/** Our own words, whatever the page's. */
const OURS = 'en';

/** The language of a tag, without its region; one that is none counts as ours, since a browser throws at it. */
function languageOf(tag: string | null): string {
  try {
    return tag === null ? OURS : new Intl.Locale(tag).language;
  } catch {
    return OURS;
  }
}

/** What every call about a page is made with; the answer to `availability` holds for these only. */
function optionsFor(tag: string | null) {
  const spoken = languageOf(tag);
  return {
    expectedInputs: [{ type: 'text', languages: [...new Set([OURS, spoken])] }],
    expectedOutputs: [{ type: 'text', languages: [spoken] }],
  };
}

export type Availability = 'unavailable' | 'downloadable' | 'downloading' | 'available';

const STATES: readonly string[] = ['unavailable', 'downloadable', 'downloading', 'available'];
const isState = (said: string): said is Availability => STATES.includes(said);

/** Whether the browser has a model that takes pages of a language; anything it does not say clearly counts as no. */
export async function availability(
  model: LanguageModel | undefined,
  language: string | null = null,
): Promise<Availability> {
  const said = await model?.availability(optionsFor(language)).catch(() => 'unavailable');
  return said !== undefined && isState(said) ? said : 'unavailable';
}

type Monitor = EventTarget;
const loadedOf = (event: Event): number =>
  'loaded' in event && typeof event.loaded === 'number' ? event.loaded : 0;

/** Has the browser download its model, on a click; `onProgress` hears how much of it is there, from 0 to 1. */
export async function download(
  model: LanguageModel,
  { onProgress, signal }: { onProgress?: (share: number) => void; signal?: AbortSignal },
): Promise<Result<void>> {
  const monitor = (target: Monitor) =>
    target.addEventListener('downloadprogress', (event) => onProgress?.(loadedOf(event)));
  try {
    const session = await model.create({ ...optionsFor(null), monitor, ...(signal ? { signal } : {}) });
    session.destroy?.();
    return ok(undefined);
  } catch {
    return fail(signal?.aborted ? { kind: 'cancelled' } : { kind: 'model-unavailable' });
  }
}

/** What a session still takes; either generation names both halves of it in its own way. */
function room({ contextWindow, contextUsage, inputQuota, inputUsage }: ModelSession): number | null {
  const whole = contextWindow ?? inputQuota;
  return whole === undefined ? null : whole - (contextUsage ?? inputUsage ?? 0);
}

/** How many tokens the browser's model takes; null where it does not say or is not there. */
export async function builtInContext(
  model: LanguageModel,
  language: string | null = null,
): Promise<number | null> {
  const session = await model.create(optionsFor(language)).catch(() => null);
  const tokens = session === null ? null : room(session);
  session?.destroy?.();
  return tokens;
}

const nameOf = (error: unknown): string =>
  error instanceof Error || error instanceof DOMException ? error.name : '';

/** A chat with the browser's own model. Nothing of it leaves this machine; each question is a session of its own. */
export const builtInChat =
  (model: LanguageModel, language: string | null = null): Chat =>
  async ({ messages, schema, onText, signal }) => {
    const stopping = signal ? { signal } : {};
    const system = messages.filter(({ role }) => role === 'system');
    const asked = messages.filter(({ role }) => role === 'user').map(({ content }) => content);
    const initialPrompts = system.map(({ role, content }) => ({ role, content }));
    let session: ModelSession | null = null;
    try {
      session = await model.create({ ...optionsFor(language), initialPrompts, ...stopping });
      const options = { responseConstraint: schema, ...stopping };
      const said = await answerOf(session, asked.join('\n\n'), options, onText);
      if (signal?.aborted) return fail({ kind: 'cancelled' });
      return said.trim() === '' ? fail({ kind: 'endpoint-not-json' }) : ok({ text: said, tokens: null });
    } catch (error) {
      if (signal?.aborted) return fail({ kind: 'cancelled' });
      if (nameOf(error) === 'QuotaExceededError') return fail({ kind: 'endpoint-cut' });
      return fail({ kind: nameOf(error) === 'NotAllowedError' ? 'endpoint-refusal' : 'model-unavailable' });
    } finally {
      session?.destroy?.();
    }
  };

const MOST = 500_000;

async function answerOf(
  session: ModelSession,
  asked: string,
  options: object,
  onText: ((raw: string) => void) | undefined,
): Promise<string> {
  if (session.promptStreaming === undefined) return session.prompt(asked, options);
  let said = '';
  for await (const piece of session.promptStreaming(asked, options)) {
    // The first generation sent all so far with each piece, the second only what is new.
    said = piece.length > said.length && piece.startsWith(said) && said !== '' ? piece : said + piece;
    if (said.length > MOST) throw new DOMException('too long', 'QuotaExceededError');
    onText?.(said);
  }
  return said;
}
