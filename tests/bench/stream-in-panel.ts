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

/** Of each field, when its last byte left the server, when the panel held it and when it was drawn, in ms after the question came. */
export type ShownTimes = { field: ShownField; arrived: number; held: number; shown: number };

type Frame = { at: number; words: string; drawn: boolean };
type WithFrames = { passalongFrames: Frame[]; passalongWatch?: MutationObserver };

/** Runs in the panel: notes what stands in it when something changes, and what is to be read once that is drawn. */
function noteFrames(): void {
  const frames: Frame[] = [];
  const noted = globalThis as unknown as WithFrames;
  noted.passalongWatch?.disconnect();
  let waits = false;
  const note = (words: string, drawn: boolean) =>
    frames.push({ at: performance.timeOrigin + performance.now(), words, drawn });
  const drawn = () => {
    waits = false;
    // biome-ignore lint/performance/useDomNodeTextContent: only what can be read counts as shown
    note(document.querySelector<HTMLElement>('body')?.innerText ?? '', true);
  };
  const watch = new MutationObserver(() => {
    note(document.body.textContent ?? '', false);
    if (waits) return;
    waits = true;
    requestAnimationFrame(() => setTimeout(drawn));
  });
  Object.assign(noted, { passalongFrames: frames, passalongWatch: watch });
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

/**
 * The built extension in Chromium, drafting by a server on this machine that sends a piece of 12 characters every `pieceMs`: when
 * each field's last byte left, and when the frame that shows it was drawn.
 */
export async function shownInPanel(pieceMs: number): Promise<ShownTimes[]> {
  const server = await fakeModel({ pieceMs });
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
      const frames = await rig.panel.evaluate(() => (globalThis as unknown as WithFrames).passalongFrames);
      await tab.close();
      const raw = server.sent.map(({ piece }) => piece).join('');
      const [opening] = server.sent;
      const begun = opening === undefined ? Number.NaN : opening.clock - opening.at;
      for (const [field, pattern] of Object.entries(FIELDS) as [ShownField, RegExp][]) {
        const found = pattern.exec(raw);
        const words = wordsOf(field, found?.[1] ?? '', server);
        const end = found === null ? raw.length : found.index + found[0].length;
        const last = server.sent.find(({ length }) => length >= end);
        const first = (drawn: boolean) =>
          frames.find((frame) => frame.drawn === drawn && frame.at >= begun && frame.words.includes(words));
        const [held, frame] = [first(false), first(true)];
        // Shown before it came would be the draft of the run before.
        if (
          words === '' ||
          last === undefined ||
          held === undefined ||
          frame === undefined ||
          held.at < last.clock
        )
          throw new Error(`${field} was not seen to come`);
        times.push({
          field,
          arrived: last.clock - begun,
          held: held.at - begun,
          shown: frame.at - begun,
        });
      }
    }
    return times;
  } finally {
    await rig.driven.close();
    await server.close();
  }
}
