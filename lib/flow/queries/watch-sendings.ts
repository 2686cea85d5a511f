import type { Sending } from '../../model/sending.ts';
import type { Deps, Live } from '../deps.ts';
import { live } from './live.ts';

const MOST = 200;

/** What left this browser, newest first. */
export const watchSendings = ({ db }: Deps): Live<Sending[]> =>
  live(() => db.sendings.orderBy('id').reverse().limit(MOST).toArray());
