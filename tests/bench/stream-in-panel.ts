import { demoPages } from '../../demo/pages.ts';
import { openRig, openSaved, take } from '../../scripts/browser/rig.ts';
import { connectServer } from '../eval/connect.ts';
import { fakeModel } from '../fake-model/server.ts';

const RUNS = 5;
const FIELDS = { title: /"title":"([^"]*)"/u, situation: /"situation":"([^"]*)"/u } as const;
export type ShownField = keyof typeof FIELDS;

/** Of each field, when its last byte left the server and when a person could see it, in ms after the first byte. */
export type ShownTimes = { field: ShownField; arrived: number; shown: number };

type Frame = { at: number; words: string };
type WithFrames = { passalongFrames: Frame[] };

/** Runs in the panel: notes what stands in each frame that is drawn after something changed. */
function noteFrames(): void {
  const frames: Frame[] = [];
  Object.assign(globalThis, { passalongFrames: frames });
  let waits = false;
  const note = () => {
    waits = false;
    frames.push({
      at: performance.timeOrigin + performance.now(),
      words: document.body.textContent ?? '',
    });
  };
  new MutationObserver(() => {
    if (waits) return;
    waits = true;
    requestAnimationFrame(() => setTimeout(note));
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
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
    for (let run = 0; run < RUNS; run++) {
      const tab = await openSaved(rig, { url: `https://demo.example${page.path}?${run}`, html: page.html() });
      await rig.panel.evaluate(noteFrames);
      const taken = await take(rig, tab);
      if (!taken.ok) throw new Error(taken.problem.kind);
      const frames = await rig.panel.evaluate(() => (globalThis as unknown as WithFrames).passalongFrames);
      await tab.close();
      const raw = server.sent.map(({ piece }) => piece).join('');
      const begun = server.sent[0]?.clock ?? Number.NaN;
      for (const [field, pattern] of Object.entries(FIELDS) as [ShownField, RegExp][]) {
        const found = pattern.exec(raw);
        const words = found?.[1] ?? '';
        const end = found === null ? raw.length : found.index + found[0].length;
        const last = server.sent.find(({ length }) => length >= end);
        const shown = frames.find((frame) => frame.at >= begun && frame.words.includes(words));
        // Shown before it came would be the draft of the run before.
        if (words === '' || last === undefined || shown === undefined || shown.at < last.clock)
          throw new Error(`${field} was not seen to come`);
        times.push({ field, arrived: last.clock - begun, shown: shown.at - begun });
      }
    }
    return times;
  } finally {
    await rig.driven.close();
    await server.close();
  }
}
