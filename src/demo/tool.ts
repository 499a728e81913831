/** What all tools share: the page that they work on, the words, the looks. */
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { DemoPage } from './demo-page.js';
import { toolStyles } from './tool.styles.js';
import { en, type DemoWords } from './words/en.js';

export abstract class DemoTool extends LitElement {
  static override styles = [toolStyles];

  @property({ attribute: false }) page!: DemoPage;

  @property({ attribute: false }) words: DemoWords = en;
}
