import { useState } from 'react';
import type { EvidenceView } from '../../lib/flow/deps.ts';
import { watchEvidence } from '../../lib/flow/queries/watch-evidence.ts';
import { type Query, useQuery } from '../ui/use-query.ts';
import { type Day, type SpanLength, spanOf } from './weeks.ts';

/** The weeks the person chose to see: `length` of them, the last `back` weeks before today's. */
export type Chosen = { length: SpanLength; back: number };

/** What the chosen weeks hold; the weeks before them stay until it is read. */
export function useEvidence(today: Day): {
  evidence: Query<EvidenceView>;
  chosen: Chosen;
  choose: (chosen: Chosen) => void;
} {
  const [chosen, choose] = useState<Chosen>({ length: 26, back: 0 });
  const span = spanOf(today, chosen.length, chosen.back);
  return { evidence: useQuery(watchEvidence, span, { keep: true }), chosen, choose };
}
