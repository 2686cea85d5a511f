/** Ends an exhaustive switch: a new kind breaks the build, not the person. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
