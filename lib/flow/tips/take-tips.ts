import { listTips } from '../../db/list-tips.ts';
import { type NewTip, putTips } from '../../db/put-tips.ts';
import type { TipDb } from '../../db/tip-db.ts';
import { breathe } from '../breathe.ts';

/** Goes on with listing until it is done; between two steps a page gets its answer. Where it was broken off it goes on. */
export async function listAll(tips: TipDb): Promise<void> {
  while (await listTips(tips)) await breathe();
}

/** Puts lessons into the index and takes others out; where enough wait, they are listed. */
export async function takeTips(
  tips: TipDb,
  fresh: readonly NewTip[],
  gone: readonly string[] = [],
): Promise<void> {
  await putTips(tips, fresh, gone);
  await breathe();
  await listAll(tips);
}
