declare module 'wink-bm25-text-search' {
  type Engine = {
    defineConfig(config: { fldWeights: Record<string, number> }): void;
    definePrepTasks(tasks: ((text: string) => string[])[]): void;
    addDoc(document: Record<string, string>, id: string): void;
    consolidate(): void;
    search(text: string, limit: number): [id: string, score: number][];
  };
  export default function bm25(): Engine;
}
