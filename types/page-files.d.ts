/** What the build writes into dist/mfa-login-demo-one-file.js: scripts/page-files.mjs. */
declare module 'virtual:page-files' {
  /** The texts that the page consists of. */
  export interface PageFiles {
    /** index.html, with gaps such as `{{policy}}` for what each file has its own of. */
    readonly html: string;
    /** public/theme.css and public/page.css, as they were when the tools were built. */
    readonly theme: string;
    readonly page: string;
    /** The bundles of dist/ by their names, fit for the inside of a `<script>`, in the order in which they run. */
    readonly scripts: Readonly<Record<string, string>>;
    /** Of all that is in the file. */
    readonly licences: string;
  }

  export const pageFiles: PageFiles;
}
