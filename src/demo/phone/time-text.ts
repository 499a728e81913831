/** Seconds and times in the language of the page. */

const language = () => document.documentElement.lang || 'en';

export function secondsText(seconds: number, signDisplay: 'auto' | 'exceptZero' = 'auto'): string {
  return new Intl.NumberFormat(language(), { style: 'unit', unit: 'second', signDisplay }).format(seconds);
}

export function timeText(time: number): string {
  return new Intl.DateTimeFormat(language(), { timeStyle: 'medium' }).format(time);
}
