import type { Page } from './page.ts';
import type { Scored } from './score.ts';
import { type Span, spanOf } from './span.ts';
import type { Unit } from './unit.ts';

/** A sentence that is a step, and whether it says where in the order it stands. */
type Told = { readonly unit: Unit; readonly cued: boolean };

const LEAST = 3;
const LEAST_CUED = 2;
/** More orders than these are rules for many cases, not one thing done in turn. */
const MOST = 24;
/** Share of the sentences of a section that are steps: with words of order fewer are enough. */
const SHARE = { cued: 0.3, plain: 0.4 } as const;
const MOST_CONDUCT = 0.34;
const FRONT = /^[^,;:]{3,90},\s+/u;

/** What a sentence begins with behind words of order and a clause of time or place. */
function fronts(text: string, order: RegExp): string[] {
  const bare = text.replace(order, '');
  return [bare, bare.replace(FRONT, '').replace(order, '')];
}

function stepIn(unit: Unit, { language, pack }: Page): Told | null {
  if (language === null || pack === null) return null;
  const cued = language.order.test(unit.text);
  const found = fronts(unit.text, language.order);
  const orders = found.some((text) => language.imperative(text, pack.imperatives));
  const does = cued && found.some((text) => language.does(text, pack.imperatives));
  return orders || does ? { unit, cued } : null;
}

/** True for steps in turn: most of what the section says, or told with words of order; rules of conduct are none. */
function inTurn(steps: readonly Told[], sentences: number, { language }: Page): boolean {
  const cued = steps.filter((step) => step.cued).length;
  const conduct = steps.filter(({ unit }) => language?.conduct.test(unit.text)).length;
  const cases = steps.filter(({ unit }) => language?.conditionStart.test(unit.text)).length;
  const ordered = cued >= LEAST_CUED;
  return (
    steps.length >= sentences * (ordered ? SHARE.cued : SHARE.plain) &&
    conduct <= steps.length * MOST_CONDUCT &&
    (ordered || cases * 2 < steps.length)
  );
}

/** Steps told in running text; `ordered` where words of order tell so. */
type ProseSteps = { readonly steps: readonly Span[]; readonly ordered: boolean };

/** The steps these sentences tell in running text, in their order; none where it only gives advice now and then. */
export function proseSteps(scored: readonly Scored[], page: Page): ProseSteps | null {
  const told = scored.filter(({ unit }) => unit.part.role === 'text' && unit.part.block.in === undefined);
  const sections = [...Map.groupBy(told, ({ unit }) => unit.section).values()];
  const steps = sections.flatMap((own) => {
    const found = own.flatMap(({ unit, quotes }) => (quotes ? (stepIn(unit, page) ?? []) : []));
    return inTurn(found, own.length, page) ? found : [];
  });
  if (steps.length < LEAST || steps.length > MOST) return null;
  return {
    steps: steps.map(({ unit }) => spanOf(unit)),
    ordered: steps.filter(({ cued }) => cued).length >= LEAST_CUED,
  };
}
