/** Every tool that a system can be exported to. */
import type { Product } from '#base';
import { mermaidText } from './mermaid.ts';
import { promelaText } from './promela.ts';
import type { ExportOptions } from './promela.ts';
import { tlaText } from './tla.ts';

/** See the header. */
export const exportFormats = ['promela', 'tla', 'mermaid'] as const;
/** One of them. */
export type ExportFormat = (typeof exportFormats)[number];

const texts: Readonly<Record<ExportFormat, (product: Product, options: ExportOptions) => string>> = {
  promela: promelaText,
  tla: tlaText,
  mermaid: mermaidText,
};

/** A system as a model for another tool. */
export function exportText(format: ExportFormat, product: Product, options: ExportOptions): string {
  return texts[format](product, options);
}
