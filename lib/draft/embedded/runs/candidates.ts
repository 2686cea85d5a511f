import type { Page } from '../page.ts';
import { actQuestions } from './act-questions.ts';
import { caseQuestions } from './case-questions.ts';
import { type Candidate, fitsIn } from './fits.ts';
import { caseStands } from './form.ts';
import { runsOn } from './runs.ts';

const MOST_RUNS = 60;

/** Every question on the runs of cases of a page that no rule objects to. */
export function candidatesOn(page: Page): Candidate[] {
  const { language } = page;
  if (language === null) return [];
  return runsOn(page)
    .slice(0, MOST_RUNS)
    .flatMap((run) => {
      const fits = fitsIn(run, page);
      return fits
        .filter(({ told }) => told.cut !== true && caseStands(told, page))
        .flatMap((asked) => [
          ...actQuestions(asked, fits, page, language),
          ...caseQuestions(asked, fits, page, language),
        ]);
    });
}
