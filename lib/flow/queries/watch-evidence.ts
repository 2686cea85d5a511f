import { hasCountBefore, readCounts, rollupKey } from '../../db/rollup.ts';
import { Rung } from '../../model/skill.ts';
import type { Deps, EvidenceView, Live } from '../deps.ts';
import { live } from './live.ts';

const rungOf = (word: string | undefined): Rung | undefined => Rung.options.find((rung) => rung === word);

/** What all skills reached in some weeks. */
export const watchEvidence = ({ db }: Deps, span: EvidenceView['span']): Live<EvidenceView> =>
  live(async () => {
    const [weeks, earlier] = await Promise.all([
      readCounts(db, rollupKey.weeks, { from: span.first, to: span.last }),
      hasCountBefore(db, rollupKey.weeks, span.first),
    ]);
    return {
      span,
      rungs: weeks.flatMap(({ parts: [week = '', skill = '', word], n }) => {
        const rung = rungOf(word);
        return rung === undefined ? [] : [{ skill, week, rung, n }];
      }),
      earlier,
    };
  });
