import type { SubmissionRow } from '../../review/rows.ts';
import type { RowTold } from '../views/row-told.ts';

export const rowTold = ({ verdicts, drafted, found, changed, waitsFor }: SubmissionRow): RowTold => ({
  served: verdicts ?? null,
  drafted: drafted ?? null,
  found: found ?? null,
  changed: changed ?? [],
  waitsFor: waitsFor ?? null,
});
