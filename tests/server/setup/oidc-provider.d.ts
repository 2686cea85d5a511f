declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http';

  /** The parts the tests use; the package brings no types. */
  class Provider {
    constructor(issuer: string, configuration: Readonly<Record<string, unknown>>);
    callback(): RequestListener;
    readonly Grant: new (
      of: Readonly<Record<string, string | undefined>>,
    ) => {
      addOIDCScope(scope: string): void;
      save(): Promise<string>;
    };
  }

  export { Provider as default };
}
