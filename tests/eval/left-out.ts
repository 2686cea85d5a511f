import { KIND_WEIGHTS } from '../../lib/draft/embedded/worth/kind-weights.ts';
import { WEIGHTS } from '../../lib/draft/embedded/worth/weights.ts';
import { embedded } from '../../lib/draft/embedded.ts';
import { runDraft } from '../../lib/draft/run.ts';
import type { Capture } from '../../lib/model/capture.ts';
import { uuidv7 } from '../../lib/model/id.ts';
import { must } from '../../lib/model/result.ts';
import { captureOf } from '../attacks/capture.ts';
import { exampleOf, learn } from './fit.ts';
import { learn as learnKinds, exampleOf as ofKind } from './fit-kinds.ts';
import { type Against, against } from './measure.ts';
import { type EvalPage, isTuning, labelledPages } from './pages.ts';
import { totals } from './rules.ts';

type Captured = { page: EvalPage; capture: Capture };

let made = 0;
const newId = () => uuidv7(++made, new Uint8Array(16));

/** What the drafter, as it now is, makes of a page, beside its labels. */
async function drafted({ page, capture }: Captured): Promise<Against> {
  const found = await runDraft(embedded, { capture, skills: [], newId });
  if (!found.ok) throw new Error(`no draft of ${page.name}`);
  return against(found.value, capture, must(page.label, `labels of ${page.name}`));
}

/** Drafts each set of pages by weights learnt from the other sets alone: each set is by another hand, and so are the pages to come. */
async function main(): Promise<void> {
  const captured: Captured[] = [];
  for (const page of labelledPages().filter(({ split }) => isTuning(split)))
    captured.push({ page, capture: await captureOf(page.html, page.url) });
  const all: Against[] = [];
  for (const [split, own] of Map.groupBy(captured, ({ page }) => page.split)) {
    const others = captured.filter(({ page }) => page.split !== split);
    Object.assign(WEIGHTS, learn(others.map(({ page, capture }) => exampleOf(page, capture))));
    // The kind is that of a section, which the weights just learnt choose.
    const kinds = others.flatMap(({ page, capture }) => ofKind(page, capture) ?? []);
    Object.assign(KIND_WEIGHTS, learnKinds(kinds));
    const found: Against[] = [];
    for (const one of own) found.push(await drafted(one));
    console.log(`${split.padEnd(10)} ${totals(found)}`);
    all.push(...found);
  }
  console.log(`${'all'.padEnd(10)} ${totals(all)}`);
}

await main();
