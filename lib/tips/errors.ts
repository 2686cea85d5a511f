/** A code that names one error: ERR_PAYMENT_23, ORA-00942, E1234, SocketTimeoutException, TypeError, HTTP 503. */
const CODE =
  /\b(?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|(?=[A-Z]{1,8}-?\d)[A-Z]{1,8}-?\d{3,6}|[A-Z]\w*(?:Error|Exception|Fault)|SIG(?:KILL|TERM|SEGV|ABRT)|E[A-Z]{4,14})\b/g;
const HTTP = /\b(?:HTTP|status|code|error)[\s:]{1,3}([45]\d\d)\b/gi;
const LINE =
  /error|exception|failed|failure|fatal|denied|refused|timed? ?out|fehler|abgelehnt|fehlgeschlagen/i;

const MOST = 60;

/** Upper-case words that look like an error number of libc and are none. */
const PLAIN = /^E(?:XAMPLE|NABLE|XPORT|DITOR|VENT|NTER|MAIL|NGLISH|UROPE|XPRESS|RROR|NTRY|NTRIES)S?$/;

/** The codes of errors a text names, each once, in its order. */
export function errorCodes(text: string): string[] {
  const found = new Set<string>();
  for (const [code] of text.matchAll(CODE)) if (!PLAIN.test(code)) found.add(code);
  for (const [, status] of text.matchAll(HTTP)) if (status !== undefined) found.add(`http ${status}`);
  return [...found].slice(0, MOST);
}

/** The lines of a text that tell of something going wrong, cut to what a person would search for. */
export const errorLines = (text: string): string[] =>
  text
    .split(/\n+|(?<=[.!?])\s+/)
    .filter((line) => LINE.test(line) && line.length < 400)
    .map((line) => line.trim().slice(0, 200))
    .slice(0, MOST);
