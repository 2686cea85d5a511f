import * as capture from '../../../lib/capture/capture.ts';
import * as page from '../../../lib/capture/walk.ts';
import * as tips from '../../../lib/tips/page/read-facts.ts';

/** What the capture bench runs inside a page. */
export const walk = page.walk;
export const captureFrom = capture.captureFrom;
/** What stands on the page as blocks, before redaction and hashing. */
export const pageFrom = capture.pageFrom;
/** What tips read of a page. */
export const readFacts = tips.readFacts;
