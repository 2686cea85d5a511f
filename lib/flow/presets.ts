import type { Preset } from '../model/endpoint.ts';

/** Where a server of each kind usually answers; '' where only the person knows. A key is needed where `key` says so. */
export const PRESETS: Readonly<Record<Preset, { baseUrl: string; key: boolean }>> = {
  openai: { baseUrl: 'https://api.openai.com/v1', key: true },
  azure: { baseUrl: 'https://YOUR-RESOURCE.openai.azure.com/openai/v1', key: true },
  ollama: { baseUrl: 'http://localhost:11434/v1', key: false },
  'lm-studio': { baseUrl: 'http://localhost:1234/v1', key: false },
  vllm: { baseUrl: 'http://localhost:8000/v1', key: false },
  'llama-cpp': { baseUrl: 'http://localhost:8080/v1', key: false },
  openrouter: { baseUrl: 'https://openrouter.ai/api/v1', key: true },
  other: { baseUrl: '', key: false },
};
