import { browser } from 'wxt/browser';
import { type Runtime, serveCapture } from '../../lib/capture/page-side.ts';

// No script can be injected into a page of ours, so the sample page brings its own.
serveCapture(document, browser.runtime as unknown as Runtime);
