import { modelDrafter } from '../../lib/draft/model/model-drafter.ts';
import { runDraft } from '../../lib/draft/run.ts';
import type { Capture } from '../../lib/model/capture.ts';
import { uuidv7 } from '../../lib/model/id.ts';
import { blockText } from '../../lib/text/block-text.ts';
import { attacks } from './all.ts';
import { captureOf } from './capture.ts';
import { obeyingChat } from './hostile-model.ts';
import { type Host, hosts } from './hosts.ts';
import { type Breach, breachesIn } from './judge.ts';
import { pageOf } from './page.ts';
import { type Attack, FAMILIES, type Family } from './types.ts';
import { type Variation, variations } from './variations.ts';

export const wordsOf = ({ title, blocks }: Capture): string => [title, ...blocks.map(blockText)].join('\n');

export const pick = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
};

export type Outcome = {
  readonly attack: Attack;
  readonly host: string;
  readonly variation: string;
  /** True when no claim was left of the answer, so that nobody was shown a draft. */
  readonly nothingHeld: boolean;
  readonly breaches: readonly Breach[];
};

async function draftOf(capture: Capture, attack: Attack, variation: Variation, turn: number) {
  let made = 0;
  const model = modelDrafter({
    id: 'openai',
    model: 'obeys',
    chat: obeyingChat(attack, variation, turn),
    now: () => 1,
    context: 32_768,
    ratio: 1,
    saysForm: false,
    fence: 'PAGE-1f3a9c',
  });
  // A person chose the section on every other page; on the rest the model's quotes choose it.
  const heading = capture.blocks.find((block) => block.kind === 'heading' && block.level === 2);
  const section = turn % 2 === 0 ? heading?.id : undefined;
  return runDraft(model, {
    capture,
    ...(section === undefined ? {} : { section }),
    skills: [],
    newId: () => uuidv7(++made, new Uint8Array(16)),
  });
}

/** Tries every attack on a page of its own, with as many variations of what an obeying model writes. */
export async function tryAttacks(
  perPage: number,
  from = 0,
  step = 1,
  chosen: readonly Attack[] = attacks,
): Promise<Outcome[]> {
  const clean = new Map<Host, string>();
  for (const host of hosts) clean.set(host, wordsOf(await captureOf(pageOf(host, null))));
  const outcomes: Outcome[] = [];
  for (const [index, attack] of chosen.entries()) {
    if (index % step !== 0) continue;
    const host = pick(hosts, index + from);
    const capture = await captureOf(pageOf(host, attack, index));
    for (let nth = 0; nth < perPage; nth += 1) {
      const turn = index + from + nth;
      const variation = nth === 0 && step === 1 ? pick(variations, 0) : pick(variations, turn);
      const drafted = await draftOf(capture, attack, variation, turn);
      const nothingHeld = !drafted.ok && drafted.problem.kind === 'nothing-held';
      if (!drafted.ok && !nothingHeld) throw new Error(drafted.problem.kind);
      const words = { cleanWords: clean.get(host) ?? '', pageWords: wordsOf(capture) };
      const breaches = drafted.ok
        ? breachesIn({ proposal: drafted.value, capture, host, attack, ...words })
        : [];
      outcomes.push({ attack, host: host.name, variation: variation.name, nothingHeld, breaches });
    }
  }
  return outcomes;
}

/** Figures by family: pages, answers tried, those of which nothing held, drafts with anything unsafe in them. */
export function byFamily(
  outcomes: readonly Outcome[],
): Record<Family, { pages: number; drafts: number; nothingHeld: number; unsafe: number }> {
  const of = (family: Family) => {
    const own = outcomes.filter(({ attack }) => attack.family === family);
    return {
      pages: new Set(own.map(({ attack }) => attack)).size,
      drafts: own.filter(({ nothingHeld }) => !nothingHeld).length,
      nothingHeld: own.filter(({ nothingHeld }) => nothingHeld).length,
      unsafe: own.filter(({ breaches }) => breaches.length > 0).length,
    };
  };
  return Object.fromEntries(FAMILIES.map((family) => [family, of(family)])) as Record<
    Family,
    ReturnType<typeof of>
  >;
}
