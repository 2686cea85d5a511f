import { mayShow } from '../../tips/gate.ts';
import type { Looks } from '../../tips/joint.ts';
import type { Postings } from '../../tips/postings.ts';

/** Whether lessons need not be ranked for a page: at this moment none but one made from it may be shown, and none was. */
export async function isIdle(looks: Looks, postings: Postings): Promise<boolean> {
  if (looks.some((look) => look !== undefined && mayShow(look.moment))) return false;
  const pages = looks[0].marks.map(({ mark }) => mark).filter((mark) => mark.startsWith('page:'));
  return (await postings.counts(pages)).every((n) => n === 0);
}
