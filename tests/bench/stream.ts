import { modelDrafter } from '../../lib/draft/model/model-drafter.ts';
import { openaiChat } from '../../lib/draft/model/openai-chat.ts';
import type { DraftProgress } from '../../lib/draft/progress.ts';
import { runDraft } from '../../lib/draft/run.ts';
import { fakeModel } from '../fake-model/server.ts';
import { countingIds } from '../unit/draft/build-capture.ts';
import { runbook } from '../unit/draft/sample-pages.ts';
import { quantile } from './quantile.ts';
import { RUNS_IN_PANEL, type ShownField, shownInPanel } from './stream-in-panel.ts';
import type { Bench } from './types.ts';

const RUNS = 10;
/** What the bound is of: of so few runs the slowest. */
const P = 0.95;
const PIECE_MS = 25;
/** A server that thinks not at all, which none does, and one that is quick. */
const FIRST_MS = [0, 300] as const;
const IN_PANEL = ['items', 'title', 'situation'] as const;
const FIELDS = ['items', 'title', 'situation', 'insight'] as const;
type Field = (typeof FIELDS)[number];

/** Of each field, when its last byte arrived and when it was shown, in ms after the question. */
type Times = { field: Field; arrived: number; shown: number };
/** Shown over arrived, and how much later: of all runs the slowest, and the median. */
type Late<F> = { field: F; ratio: number; lateMs: number; median: number };
/** In the panel of the built extension, against the moment the last byte came to it: in its document, and drawn. */
type InPanel = { firstMs: number; held: Late<ShownField>[]; drawn: Late<ShownField>[] };
type Result = {
  runs: number;
  pieceMs: number;
  fields: Late<Field>[];
  panel: InPanel[];
  worst: number;
};

const lateLine = ({ field, ratio, lateMs, median }: Late<string>): string =>
  `${field}: shown after ${ratio.toFixed(3)} of that time, ${lateMs.toFixed(1)} ms later (median ${median.toFixed(3)})`;

const lateOf = <F extends string>(
  fields: readonly F[],
  times: readonly { field: F; arrived: number; shown: number }[],
): Late<F>[] =>
  fields.map((field) => {
    const own = times.filter((one) => one.field === field);
    const ratio = ({ arrived, shown }: (typeof own)[number]) => shown / Math.max(1, arrived);
    const slowest = (figure: (one: (typeof own)[number]) => number) => quantile(own.map(figure), P);
    return {
      field,
      ratio: slowest(ratio),
      lateMs: slowest(({ arrived, shown }) => shown - arrived),
      median: quantile(own.map(ratio), 0.5),
    };
  });

const has = (progress: Extract<DraftProgress, { state: 'arriving' }>, field: Field): boolean =>
  progress[field].length > 0;

/** Where in an answer each field ends: its closing quote or brace. */
function endsOf(raw: string): Record<Field, number> {
  const after = (pattern: RegExp): number => {
    const found = pattern.exec(raw);
    return found === null ? raw.length : found.index + found[0].length;
  };
  return {
    items: after(/"claims":\[\{[^}]*\}/u),
    title: after(/"title":"[^"]*"/u),
    situation: after(/"situation":"[^"]*"/u),
    // A number ends where the next character shows that it does.
    insight: after(/"insight":\d+,/u),
  };
}

/** Notes when each piece of an answer comes out of the network, before anything of ours reads it. */
function listening() {
  const came: { length: number; at: number }[] = [];
  let raw = '';
  let waiting = '';
  const decoder = new TextDecoder();
  const hear = (chunk: Uint8Array) => {
    waiting += decoder.decode(chunk, { stream: true });
    const lines = waiting.split('\n');
    waiting = lines.pop() ?? '';
    for (const line of lines.filter((one) => one.startsWith('data: {'))) {
      const { choices } = JSON.parse(line.slice(6)) as { choices: { delta: { content?: string } }[] };
      raw += choices[0]?.delta.content ?? '';
    }
    came.push({ length: raw.length, at: performance.now() });
  };
  const send = async (input: string | URL | Request, init?: RequestInit) => {
    const response = await fetch(input, init);
    const heard = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, out) {
        hear(chunk);
        out.enqueue(chunk);
      },
    });
    return new Response(response.body?.pipeThrough(heard) ?? null, response);
  };
  return { send, came, raw: () => raw };
}

async function once(): Promise<Times[]> {
  const server = await fakeModel({ pieceMs: PIECE_MS });
  const shown = new Map<Field, number>();
  const { send, came, raw } = listening();
  const begun = performance.now();
  try {
    const { baseUrl } = server;
    const endpoint = {
      baseUrl,
      model: 'slow',
      preset: 'other',
      schemaMode: 'strict',
      streams: true,
    } as const;
    const drafter = modelDrafter({
      id: 'openai',
      model: 'slow',
      chat: openaiChat({ endpoint, key: '', send, now: Date.now }),
      now: Date.now,
      context: 32_768,
      ratio: 1,
      saysForm: false,
      fence: 'PAGE-1',
      onProgress: (progress) => {
        if (progress.state !== 'arriving') return;
        for (const field of FIELDS)
          if (has(progress, field) && !shown.has(field)) shown.set(field, performance.now());
      },
    });
    await runDraft(drafter, { capture: runbook(), skills: [], newId: countingIds() });
    const ends = endsOf(raw());
    return FIELDS.map((field) => ({
      field,
      arrived: (came.find(({ length }) => length >= ends[field])?.at ?? begun) - begun,
      shown: (shown.get(field) ?? Number.POSITIVE_INFINITY) - begun,
    }));
  } finally {
    await server.close();
  }
}

/** How long after its last byte a field is shown, against a server on this machine that answers slowly. */
export const stream: Bench<Result> = {
  async run() {
    const times: Times[] = [];
    for (let run = 0; run < RUNS; run++) times.push(...(await once()));
    const fields = lateOf(FIELDS, times);
    const panel: InPanel[] = [];
    for (const firstMs of FIRST_MS) {
      const seen = await shownInPanel({ pieceMs: PIECE_MS, firstMs });
      const held = lateOf(
        IN_PANEL,
        seen.map(({ held: shown, ...one }) => ({ ...one, shown })),
      );
      panel.push({ firstMs, held, drawn: lateOf(IN_PANEL, seen) });
    }
    const worst = Math.max(...[...fields, ...panel.flatMap(({ held }) => held)].map(({ ratio }) => ratio));
    return { runs: RUNS, pieceMs: PIECE_MS, fields, panel, worst };
  },
  lines: ({ runs, pieceMs, fields, panel }) => [
    `Each field against the arrival of its last byte: p${100 * P} of ${runs} runs, a piece of 12 characters every ${pieceMs} ms.`,
    ...fields.map(lateLine),
    ...panel.flatMap(({ firstMs, held, drawn }) => [
      `In the panel of the built extension, of a server that thinks for ${firstMs} ms, ${RUNS_IN_PANEL} runs, in its document:`,
      ...held.map(lateLine),
      'and drawn, at 60 frames a second:',
      ...drawn.map(lateLine),
    ]),
  ],
};
