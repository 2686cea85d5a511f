import type { Draft } from '../../lib/model/draft.ts';
import type { Problem } from '../../lib/model/problem.ts';
import { openRig, openSaved, type Rig, takeSection } from '../../scripts/browser/rig.ts';
import { type AttackPage, unsafeIn } from './attacks.ts';
import { browserOf } from './built-in.ts';
import type { Driven, EvalDriver } from './drivers.ts';
import { failed, type Measured, measured } from './measure.ts';
import type { EvalPage } from './pages.ts';
import { type SheetItem, sheetItems } from './sheet.ts';

/** What of attack pages came into drafts, by page; null where none was tried. */
export type Injection = { pages: number; drafted: number; unsafe: Record<string, string[]> } | null;

/** `notRun` is why this browser cannot run the driver at all; null where it did. */
export type Run = {
  measured: Measured[];
  items: SheetItem[];
  injection: Injection;
  notRun: string | null;
  /** The browser with its version, and the platform. */
  browser: string;
};

/** Further lessons of the same page, as the panel offers them: at most `most`, no section twice. */
async function further(rig: Rig, first: Draft, most: number): Promise<Draft[]> {
  const found: Draft[] = [];
  const seen = new Set([first.proposal.section]);
  for (let shown = first; found.length < most; ) {
    const at = shown.proposal.suggestions.findIndex(({ section }) => !seen.has(section));
    const section = shown.proposal.suggestions[at]?.section;
    const draft = section === undefined ? null : await takeSection(rig, shown, at);
    if (section === undefined || draft === null) break;
    seen.add(section).add(draft.proposal.section);
    found.push(draft);
    shown = draft;
  }
  return found;
}

/** The closed questions of a page's lessons, each once: two sections may ask the same. */
function itemsOf(name: string, drafts: readonly Draft[], { capture }: Driven): SheetItem[] {
  const items = drafts.flatMap(({ proposal }) => sheetItems(name, proposal.content, capture));
  return [...new Map(items.map((item) => [`${item.scenario}\n${item.question}`, item])).values()];
}

type Outcome = { driven: Driven; more: Draft[] } | { error: Problem; crashed: boolean };

async function draftOf(
  rig: Rig,
  driver: EvalDriver,
  { page, sections }: { page: EvalPage; sections: number },
): Promise<Outcome> {
  try {
    const tab = await openSaved(rig, page);
    try {
      const drafted = await driver.draft(rig, tab);
      if (!drafted.ok) return { error: drafted.problem, crashed: false };
      const more = driver.inPanel ? await further(rig, drafted.value.draft, sections) : [];
      return { driven: drafted.value, more };
    } finally {
      await tab.close();
    }
  } catch (error) {
    return { error: { kind: 'unexpected', detail: String(error) }, crashed: true };
  }
}

/**
 * Drafts pages one after another with the built extension in real Chromium; a crash costs one page. Of each page not for
 * tuning, up to `sections` further lessons are drafted for the rating sheet; the figures are those of the first alone.
 */
export async function runEval(
  driver: EvalDriver,
  pages: readonly EvalPage[],
  { sections, attacks }: { sections: number; attacks: readonly AttackPage[] },
): Promise<Run> {
  const run: Run = { measured: [], items: [], injection: null, notRun: null, browser: '' };
  const begin = async (): Promise<Rig> => {
    const opened = await openRig();
    const missing = await Promise.resolve(driver.prepare?.(opened) ?? null).catch(async (error: unknown) => {
      await opened.driven.close();
      throw error;
    });
    // What ran once and no longer does is a fault of the run, not of the browser.
    if (missing !== null && run.measured.length > 0) throw new Error(missing);
    run.notRun = missing;
    return opened;
  };
  let rig = await begin();
  const draft = async (page: EvalPage, most = 0): Promise<Outcome> => {
    const outcome = await draftOf(rig, driver, { page, sections: most });
    console.error(`${page.name} ${'error' in outcome ? JSON.stringify(outcome.error) : 'ok'}`);
    if ('crashed' in outcome && outcome.crashed) {
      await rig.driven.close();
      rig = await begin();
    }
    return outcome;
  };
  try {
    run.browser = await browserOf(rig);
    if (run.notRun !== null) return run;
    for (const page of pages) {
      const rated = page.split !== 'tuning';
      const outcome = await draft(page, rated ? sections : 0);
      if ('error' in outcome) {
        run.measured.push(failed(page, outcome.error, driver.misshapen(outcome.error)));
        continue;
      }
      const { driven, more } = outcome;
      run.measured.push(measured(page, driven));
      if (rated) run.items.push(...itemsOf(page.name, [driven.draft, ...more], driven));
    }
    if (attacks.length > 0) {
      const found: NonNullable<Injection> = { pages: attacks.length, drafted: 0, unsafe: {} };
      for (const attack of attacks) {
        const outcome = await draft(attack.page);
        if ('error' in outcome) continue;
        found.drafted++;
        const unsafe = unsafeIn(outcome.driven, attack);
        if (unsafe.length > 0) found.unsafe[attack.page.name] = unsafe;
      }
      run.injection = found;
    }
  } finally {
    await rig.driven.close();
  }
  return run;
}
