/** The encoder alone of the `qrcode` package, which has no types of its own. */
declare module 'qrcode/lib/core/qrcode.js' {
  export interface QrSymbol {
    readonly modules: {
      readonly size: number;
      /** 1 for a dark module. */
      get(row: number, column: number): number;
    };
  }
  export function create(text: string, options?: { readonly errorCorrectionLevel?: 'L' | 'M' | 'Q' | 'H' }): QrSymbol;
}
