import type { AuditHead, Link } from './link.ts';

const DAY = 86_400_000;
/** Days whose newest head is kept. */
const DAYS = 400;

const dayOf = (now: number): string => new Date(now - (now % DAY)).toISOString().slice(0, 10);

/**
 * Keeps the newest head a server has shown each day. A trail that got shorter, or that says something else under a number it has shown
 * before, was cut or written anew: the day it is first noticed stays until the person has read it. `restored`: the server says that
 * it was restored, so its trail may be an older one.
 */
export function keepAudit(
  { audit, auditGone }: Pick<Link, 'audit' | 'auditGone'>,
  head: AuditHead,
  { now, restored }: { now: number; restored: boolean },
): Pick<Link, 'audit' | 'auditGone'> {
  const day = dayOf(now);
  const heads = Object.entries(audit).sort(([a], [b]) => (a < b ? -1 : 1));
  if (restored) return { audit: { [day]: head }, auditGone };
  const gone = heads.some(
    ([, known]) => known.seq > head.seq || (known.seq === head.seq && known.hash !== head.hash),
  );
  if (gone) return { audit, auditGone: auditGone ?? day };
  return { audit: Object.fromEntries([...heads, [day, head] as const].slice(-DAYS)), auditGone };
}
