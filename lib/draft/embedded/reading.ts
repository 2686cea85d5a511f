import type { Capture } from '../../model/capture.ts';
import { beforeIdeas } from './checks/before.ts';
import { sound } from './checks/build.ts';
import type { Case } from './checks/case.ts';
import { caseIdeas } from './checks/case-ideas.ts';
import { choiceIdeas } from './checks/choice.ts';
import { conditionCases } from './checks/condition-cases.ts';
import { forbiddenIdeas } from './checks/forbidden.ts';
import type { Idea } from './checks/idea.ts';
import { labelCases } from './checks/label-cases.ts';
import { obligationIdeas } from './checks/obligation.ts';
import { tableCases } from './checks/table-cases.ts';
import { type Condition, conditionOf } from './conditions.ts';
import { entriesOf } from './entries/entries.ts';
import type { Entry } from './entries/entry.ts';
import { type Incident, incidentIn } from './incident.ts';
import { ordersOn } from './orders.ts';
import { type Page, readPage } from './page.ts';
import { type Procedure, proceduresOf } from './procedures.ts';
import { type Scored, scoreUnits } from './score.ts';

/** Everything found on a page that a lesson could be made of. */
export type Reading = {
  readonly page: Page;
  readonly scored: readonly Scored[];
  readonly conditions: readonly Condition[];
  readonly entries: readonly Entry[];
  /** Rows of tables that tell cases apart. */
  readonly rows: readonly Case[];
  readonly procedures: readonly Procedure[];
  /** What went wrong, where the page tells of that. */
  readonly incident: Incident | null;
  /** Only checks that no rule objects to. */
  readonly ideas: readonly Idea[];
};

/** Reads a capture once; `section` is where a very long page is read from. */
export function read(capture: Capture, section?: string): Reading {
  const page = readPage(capture, section);
  const scored = scoreUnits(page);
  const conditions = page.units.flatMap((unit) => conditionOf(unit, page) ?? []);
  const entries = entriesOf(page);
  const procedures = proceduresOf(page);
  const rows = tableCases(page);
  const orders = ordersOn(page);
  const ideas = [
    ...caseIdeas(page, [...conditionCases(page, conditions), ...rows, ...labelCases(page)]),
    ...beforeIdeas(page, procedures, orders),
    ...forbiddenIdeas(page, orders),
    ...obligationIdeas(page, scored),
    ...choiceIdeas(page, entries),
  ].filter((idea) => sound(idea, page));
  return { page, scored, conditions, entries, rows, procedures, incident: incidentIn(page, scored), ideas };
}
