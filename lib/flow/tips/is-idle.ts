import { mayShow } from '../../tips/gate.ts';
import type { Postings } from '../../tips/postings.ts';
import type { TipQuery } from '../../tips/query.ts';

/** Whether lessons need not be ranked for a page: at this moment none but one made from it may be shown, and none was. */
export async function isIdle({ marks, moment }: TipQuery, postings: Postings): Promise<boolean> {
  if (mayShow(moment)) return false;
  const pages = marks.map(({ mark }) => mark).filter((mark) => mark.startsWith('page:'));
  return (await postings.counts(pages)).every((n) => n === 0);
}
