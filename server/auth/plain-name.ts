import { badText } from '../../lib/rules/bad-text.ts';

// Ends of lines and other controls, and letters that are drawn as nothing; joiners and marks of direction are for badText to judge.
const UNSEEN =
  /[\p{Cc}\p{Zl}\p{Zp}\u2800]|(?!\u200C|\u200D|\u200E|\u200F|\u061C|\p{Variation_Selector})\p{Default_Ignorable_Code_Point}/u;

/** Whether a name of a person, team or device is on one line and all of it is seen as what it is. */
export const isPlainName = (name: string): boolean =>
  name.trim() !== '' && !UNSEEN.test(name) && badText(name) === null;
