import { demoPages } from '../../demo/pages.ts';
import { openRig, openSaved, take } from '../../scripts/browser/rig.ts';
import { connectServer } from '../eval/connect.ts';
import { shown } from '../fake-model/answers.ts';
import { type FakeModel, fakeModel } from '../fake-model/server.ts';

export const RUNS_IN_PANEL = 5;
const FIELDS = {
  // The first claim is a sentence of the page, shown with the page's words.
  items: /"claims":\[\{"n":\d+,"sentences":\[(\d+)\][^}]*\}/u,
  title: /"title":"([^"]*)"/u,
  situation: /"situation":"([^"]*)"/u,
} as const;
export type ShownField = keyof typeof FIELDS;

/** Of each field, when its last byte came to the panel, when the panel held it and when it was drawn, in ms after the question left. */
export type ShownTimes = { field: ShownField; arrived: number; held: number; shown: number };

type Frame = { at: number; words: string; drawn: boolean };
/** What came of an answer, in the form it had on its way, and when. */
type Came = { at: number; raw: string };
type Noted = { frames: Frame[]; came: Came[]; asked: number };
type WithNotes = { passalongNoted: Noted; passalongWatch?: MutationObserver; passalongFetch?: typeof fetch };

/** Runs in the panel: notes what stands in it when something changes, and what is to be read once that is drawn. */
function noteFrames(): void {
  const noted: Noted = { frames: [], came: [], asked: Number.NaN };
  const own = globalThis as unknown as WithNotes;
  own.passalongWatch?.disconnect();
  let waits = false;
  const drawn = () => {
    waits = false;
    const at = performance.now();
    // biome-ignore lint/performance/useDomNodeTextContent: only what can be read counts as shown
    const words = document.querySelector<HTMLElement>('body')?.innerText ?? '';
    noted.frames.push({ at, words, drawn: true });
  };
  const watch = new MutationObserver(() => {
    const at = performance.now();
    noted.frames.push({ at, words: document.body.textContent ?? '', drawn: false });
    if (waits) return;
    waits = true;
    requestAnimationFrame(() => setTimeout(drawn));
  });
  // Before anything of ours reads it.
  const bare = own.passalongFetch ?? globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    noted.asked = performance.now();
    const response = await bare(input, init);
    const decoder = new TextDecoder();
    const heard = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, out) {
        noted.came.push({ at: performance.now(), raw: decoder.decode(chunk, { stream: true }) });
        out.enqueue(chunk);
      },
    });
    return new Response(response.body?.pipeThrough(heard) ?? null, response);
  };
  Object.assign(own, { passalongNoted: noted, passalongWatch: watch, passalongFetch: bare });
  watch.observe(document.body, { childList: true, subtree: true, characterData: true });
}

/** What the panel shows of a field that was said so: of a claim the sentence that it names by its number. */
function wordsOf(field: ShownField, said: string, { seen }: FakeModel): string {
  if (field !== 'items') return said;
  const { messages } = JSON.parse(seen.at(-1)?.body ?? '{"messages":[]}') as {
    messages: { content: string }[];
  };
  return messages.flatMap(({ content }) => shown(content)).find(({ n }) => n === Number(said))?.text ?? '';
}

/** How much of the answer had come with each piece of the stream. */
function saidBy(came: readonly Came[]): { at: number; length: number }[] {
  let [waiting, length] = ['', 0];
  return came.map(({ at, raw }) => {
    const lines = `${waiting}${raw}`.split('\n');
    waiting = lines.pop() ?? '';
    for (const line of lines.filter((one) => one.startsWith('data: {'))) {
      const { choices } = JSON.parse(line.slice(6)) as { choices: { delta: { content?: string } }[] };
      length += choices[0]?.delta.content?.length ?? 0;
    }
    return { at, length };
  });
}

/** When each field of one draft came, was held and was drawn. */
function timesOf({ frames, came, asked }: Noted, server: FakeModel): ShownTimes[] {
  const raw = server.sent.map(({ piece }) => piece).join('');
  const said = saidBy(came);
  return (Object.entries(FIELDS) as [ShownField, RegExp][]).map(([field, pattern]) => {
    const found = pattern.exec(raw);
    const words = wordsOf(field, found?.[1] ?? '', server);
    const end = found === null ? raw.length : found.index + found[0].length;
    const arrived = said.find(({ length }) => length >= end)?.at;
    const first = (drawn: boolean) =>
      frames.find((frame) => frame.drawn === drawn && frame.at >= asked && frame.words.includes(words))?.at;
    const [held, drawn] = [first(false), first(true)];
    // Shown before it came would be the draft of the run before.
    if (words === '' || arrived === undefined || held === undefined || drawn === undefined || held < arrived)
      throw new Error(`${field} was not seen to come`);
    return { field, arrived: arrived - asked, held: held - asked, shown: drawn - asked };
  });
}

/**
 * The built extension in Chromium, drafting by a server on this machine that thinks for `firstMs` and then sends a piece of 12 characters
 * every `pieceMs`: when each field's last byte came to the panel, and when the frame that shows it was drawn.
 */
export async function shownInPanel(given: { pieceMs: number; firstMs: number }): Promise<ShownTimes[]> {
  const server = await fakeModel(given);
  const rig = await openRig();
  try {
    const { baseUrl } = server;
    await connectServer(rig, { baseUrl, model: 'slow', key: 'sk-bench', preset: 'other', context: 32_768 });
    const page = demoPages[2];
    const times: ShownTimes[] = [];
    for (let run = 0; run < RUNS_IN_PANEL; run++) {
      const tab = await openSaved(rig, { url: `https://demo.example${page.path}?${run}`, html: page.html() });
      await rig.panel.evaluate(noteFrames);
      const taken = await take(rig, tab);
      if (!taken.ok) throw new Error(taken.problem.kind);
      const noted = await rig.panel.evaluate(() => (globalThis as unknown as WithNotes).passalongNoted);
      await tab.close();
      times.push(...timesOf(noted, server));
    }
    return times;
  } finally {
    await rig.driven.close();
    await server.close();
  }
}
