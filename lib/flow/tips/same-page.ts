import { withoutPart } from '../../model/without-part.ts';

/** Whether two addresses name one page, of which each may name a part. */
export const isSamePage = (one: string, other: string): boolean => withoutPart(one) === withoutPart(other);
