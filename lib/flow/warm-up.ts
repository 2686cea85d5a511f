/** Loads what the first capture and draft need once a page is drawn and idle, so that the person does not wait for it. */
export const warmUp = (): Promise<unknown> =>
  Promise.all([
    import('../capture/capture.ts'),
    import('../draft/run.ts'),
    import('../draft/embedded.ts'),
  ]).catch(() => undefined);
