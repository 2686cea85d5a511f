import { useEffect, useState } from 'react';

/** The answer to a question asked once when the component appears; null until it is there. */
export function useAsked<T>(ask: () => Promise<T>): T | null {
  const [answer, setAnswer] = useState<T | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, whatever function is passed later
  useEffect(() => {
    let gone = false;
    void ask().then((value) => {
      if (!gone) setAnswer(value);
    });
    return () => {
      gone = true;
    };
  }, []);
  return answer;
}
