import type { Capture } from '../model/capture.ts';
export const redactWord = (capture: Capture, _word: string): Capture => capture;
