import { useState } from 'react';
import type { EvidenceView } from '../../lib/flow/deps.ts';
import { watchEvidence } from '../../lib/flow/queries/watch-evidence.ts';
import { type Query, useQuery } from '../ui/use-query.ts';
import { type Day, type SpanLength, spanOf } from './weeks.ts';

/** The weeks the person chose to see: `length` of them, the last `back` weeks before today's. */
export type Chosen = { length: SpanLength; back: number };

/** What a person sees who chose nothing yet: half a year. */
export const FIRST_CHOSEN: Chosen = { length: 26, back: 0 };

export const spanChosen = (today: Day, { length, back }: Chosen) => spanOf(today, length, back);

/** What the chosen weeks hold; the weeks before them stay until it is read. */
export function useEvidence(today: Day): {
  evidence: Query<EvidenceView>;
  chosen: Chosen;
  choose: (chosen: Chosen) => void;
} {
  const [chosen, choose] = useState(FIRST_CHOSEN);
  return { evidence: useQuery(watchEvidence, spanChosen(today, chosen), { keep: true }), chosen, choose };
}
