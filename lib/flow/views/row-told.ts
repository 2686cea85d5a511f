import type { Drafted } from '../../model/drafted.ts';
import type { FoundOnPage, SubmissionRow } from '../../review/rows.ts';

/** Why nobody may decide it now: those who could are too new, until a time or for ever, or there is nobody; null where somebody may. */
export type WaitsFor = NonNullable<SubmissionRow['waitsFor']> | null;

/** What a submission's row tells beside its words; null where a row from before does not say. */
export type RowTold = {
  /** What the server found of each claim when it came. */
  served: Readonly<Record<string, string>> | null;
  drafted: Drafted | null;
  /** Excerpts the author's browser found on their page. */
  found: FoundOnPage | null;
  /** Excerpts, by id, that are found no more. */
  changed: readonly string[];
  waitsFor: WaitsFor;
};
