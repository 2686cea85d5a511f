import { remembered } from '../text/remembered.ts';

/** Why a text may not be stored: characters that make what is read differ from what is there. */
type BadText = 'bidi' | 'zero-width' | 'tag' | 'mixed-script' | 'ill-formed';

// Tag characters carry hidden words; so do runs of variation selectors, which a reader never sees either.
const TAGS = /[\u{E0000}-\u{E007F}]|[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]{2,}/u;
const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/u;
const BIDI_MARKS = /[\u200E\u200F\u061C]/u;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const INVISIBLE = /[\u200B\u2060-\u2064\u180E\uFEFF\u{1D173}-\u{1D17A}]/u;
const JOINERS = /[\u200C\u200D]/gu;

// Scripts that write with joiners; elsewhere a joiner only hides inside a word.
const JOINING =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*$/u;
const EMOJI_BEFORE = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|[\u{1F1E6}-\u{1F1FF}])$/u;

const joinersHide = (text: string): boolean => {
  for (const { index } of text.matchAll(JOINERS)) {
    const before = text.slice(Math.max(0, index - 8), index);
    if (!JOINING.test(before) && !(text[index] === '\u200D' && EMOJI_BEFORE.test(before))) return true;
  }
  return false;
};

// Greek letters that units and formulas put beside Latin ones and that look like none of them.
const GREEK_SYMBOLS = /[μΔΩπσλθΣΦψω]/gu;

const mixesScripts = (word: string): boolean => {
  if (!/\p{Script=Latin}/u.test(word))
    return /\p{Script=Cyrillic}/u.test(word) && /\p{Script=Greek}/u.test(word);
  return /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u.test(
    word.replace(GREEK_SYMBOLS, ''),
  );
};

/** The first reason to refuse a text, or null when every character is what it looks like. */
export const badText: (text: string) => BadText | null = remembered((text): BadText | null => {
  if (!text.isWellFormed() || text.includes('\u0000')) return 'ill-formed';
  if (TAGS.test(text)) return 'tag';
  if (BIDI_CONTROLS.test(text) || (BIDI_MARKS.test(text) && !RIGHT_TO_LEFT.test(text))) return 'bidi';
  if (INVISIBLE.test(text) || joinersHide(text)) return 'zero-width';
  if ((text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []).some(mixesScripts)) return 'mixed-script';
  return null;
});
