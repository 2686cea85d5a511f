import * as capture from '../../../lib/capture/capture.ts';
import * as page from '../../../lib/capture/walk.ts';

/** What the capture bench runs inside a page. */
export const walk = page.walk;
export const captureFrom = capture.captureFrom;
/** What stands on the page as blocks, before redaction and hashing. */
export const pageFrom = capture.pageFrom;
