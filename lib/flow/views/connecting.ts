/** A code that a person enters on the server's page; times in ms, `until` by the device's clock. */
export type Connecting = {
  origin: string;
  /** What the person calls this device. */
  name: string;
  /** What the person enters. */
  userCode: string;
  /** Where: always a page of the server itself. */
  page: string;
  deviceCode: string;
  every: number;
  until: number;
};
