/** What scripts/manifest.mjs calls of the analyzer, whose own types leave it out. */
declare module '@custom-elements-manifest/analyzer' {
  import type { Package } from 'custom-elements-manifest/schema.js';
  export interface SourceFile {
    readonly fileName: string;
  }
  export const ts: {
    readonly ScriptTarget: { readonly ES2022: number };
    createSourceFile(name: string, text: string, target: number, setParentNodes: boolean): SourceFile;
  };
  export function create(options: { modules: SourceFile[]; plugins: unknown[]; context: { dev: boolean } }): Package;
}

declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  export function litPlugin(): unknown[];
}
