import { withoutPart } from '../../model/without-part.ts';

/** Whether two addresses are one, but for the part of the page each may name. */
export const sameAddress = (one: string, other: string): boolean => withoutPart(one) === withoutPart(other);
