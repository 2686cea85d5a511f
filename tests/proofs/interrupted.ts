/**
 * Whether somebody has pressed Ctrl-C or asked this process to end: a long proof then ends with what it has, and says how much that
 * is. Asked a second time, it ends at once.
 */
export function interruptible(): () => boolean {
  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      if (asked) process.exit(1);
      asked = true;
    });
  return () => asked;
}
