/** What stands where something was redacted, such as `[email-2]`: its kind, and its number in the capture. */
export const PLACEHOLDER = /\[[a-z]+-\d+\]/;

export const hasPlaceholder = (text: string): boolean => PLACEHOLDER.test(text);

/** A text whose placeholders say what was there and no longer which one of the capture it was. */
export const unnumbered = (text: string): string => text.replace(/\[([a-z]+)-\d+\]/g, '[$1]');
