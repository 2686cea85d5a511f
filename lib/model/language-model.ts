/** What a browser's own model is, by the names of either generation; nothing of it is sure to be there. */
export type ModelSession = {
  promptStreaming?: (text: string, options: object) => AsyncIterable<string>;
  prompt: (text: string, options: object) => Promise<string>;
  contextWindow?: number;
  contextUsage?: number;
  inputQuota?: number;
  inputUsage?: number;
  destroy?: () => void;
};

export type LanguageModel = {
  availability: (options?: object) => Promise<string>;
  create: (options?: object) => Promise<ModelSession>;
};
