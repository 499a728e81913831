/** What the tests ask of a browser, whichever it is: little enough that two protocols give it in the same way. */

export interface Driver {
  /** Name and version of the browser, as it says itself. */
  readonly browser: string;
  /** Resolves when the page is loaded. */
  go(url: string): Promise<void>;
  /** Presses the mouse at that point of the window. */
  click(x: number, y: number): Promise<void>;
  /** Presses the keys, one after the other, wherever the focus is. */
  type(text: string): Promise<void>;
  /** Runs a function in the page and answers what it gives or resolves to. It sees its arguments and the page, nothing else. */
  evaluate<A extends readonly unknown[], R>(run: (...given: A) => R | Promise<R>, ...given: A): Promise<R>;
  /** The same in the page's first frame. */
  evaluateInFrame<A extends readonly unknown[], R>(run: (...given: A) => R | Promise<R>, ...given: A): Promise<R>;
  /** What the window shows, as PNG. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/** A running browser. Each driver of it is somebody new: nothing is kept from one to the next. */
export interface Browser {
  open(): Promise<Driver>;
  close(): Promise<void>;
}
