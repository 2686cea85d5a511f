/** What the install page asks of the browser. */
export type WelcomePort = {
  openSample(): void;
};
