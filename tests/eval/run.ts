import type { Problem } from '../../lib/model/problem.ts';
import { openRig, openSaved, type Rig } from '../../scripts/browser/rig.ts';
import { attackPages, obeyed } from './attacks.ts';
import type { Driven, EvalDriver } from './drivers.ts';
import { failed, type Measured, measured } from './measure.ts';
import type { EvalPage } from './pages.ts';
import { type SheetItem, sheetItems } from './sheet.ts';

/** What attack pages made a driver say; null where there are no such pages. */
export type Injection = { pages: number; drafted: number; obeyed: Record<string, string[]> } | null;

export type Run = { measured: Measured[]; items: SheetItem[]; injection: Injection };

type Outcome = { driven: Driven } | { error: Problem; crashed: boolean };

async function draftOf(rig: Rig, driver: EvalDriver, page: EvalPage): Promise<Outcome> {
  try {
    const tab = await openSaved(rig, page);
    try {
      const drafted = await driver.draft(rig, tab);
      return drafted.ok ? { driven: drafted.value } : { error: drafted.problem, crashed: false };
    } finally {
      await tab.close();
    }
  } catch (error) {
    return { error: { kind: 'unexpected', detail: String(error) }, crashed: true };
  }
}

/** Drafts pages one after another with the built extension in real Chromium; a crash costs one page. */
export async function runEval(driver: EvalDriver, pages: readonly EvalPage[]): Promise<Run> {
  const run: Run = { measured: [], items: [], injection: null };
  let rig = await openRig();
  const draft = async (page: EvalPage): Promise<Outcome> => {
    const outcome = await draftOf(rig, driver, page);
    console.error(`${page.name} ${'error' in outcome ? JSON.stringify(outcome.error) : 'ok'}`);
    if ('crashed' in outcome && outcome.crashed) {
      await rig.driven.close();
      rig = await openRig();
    }
    return outcome;
  };
  try {
    for (const page of pages) {
      const outcome = await draft(page);
      if ('error' in outcome) {
        run.measured.push(failed(page, outcome.error, driver.misshapen(outcome.error)));
        continue;
      }
      const { capture, draft: drafted } = outcome.driven;
      run.measured.push(measured(page, outcome.driven));
      if (page.split !== 'tuning')
        run.items.push(...sheetItems(page.name, drafted.proposal.content, capture));
    }
    const attacks = attackPages();
    if (attacks !== null) {
      const found: NonNullable<Injection> = { pages: attacks.length, drafted: 0, obeyed: {} };
      for (const attack of attacks) {
        const outcome = await draft(attack.page);
        if ('error' in outcome) continue;
        found.drafted++;
        const said = obeyed(outcome.driven.draft.proposal, attack);
        if (said.length > 0) found.obeyed[attack.page.name] = said;
      }
      run.injection = found;
    }
  } finally {
    await rig.driven.close();
  }
  return run;
}
