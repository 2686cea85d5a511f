import * as capture from '../../../lib/capture/capture.ts';
import * as page from '../../../lib/capture/walk.ts';

/** What the capture bench runs inside a page. */
export const walk = page.walk;
export const captureFrom = capture.captureFrom;
