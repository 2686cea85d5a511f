import type { PageName } from '../../tips/may-fit.ts';
import type { Deps, Live } from '../deps.ts';
import { fitsTitle } from '../tips/fits-title.ts';
import { live } from './live.ts';

/** Whether a lesson fits what title and address of a page say, now and after every change of lessons; null is no page. */
export const watchFitsTitle = ({ db, now }: Deps, page: PageName | null): Live<boolean> =>
  live(async () => page !== null && fitsTitle(db, page, now()));
