/** The few pictures that the elements draw. All are decoration: the words stand beside them. */
import { svg, type SVGTemplateResult } from 'lit';

export const eyeIcon: SVGTemplateResult = svg`
  <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z"></path>
  <circle cx="12" cy="12" r="3"></circle>
`;

export const eyeOffIcon: SVGTemplateResult = svg`
  <path d="M9.9 5.8A9 9 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a16 16 0 0 1-2.7 3.4M6.2 7.3A15.6 15.6 0 0 0 2.5 12S6 18.5 12 18.5a9 9 0 0 0 4.6-1.3"></path>
  <path d="M9.9 9.9a3 3 0 0 0 4.2 4.2M3.5 3.5l17 17"></path>
`;
