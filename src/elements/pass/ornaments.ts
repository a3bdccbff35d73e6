import { html, svg } from 'lit';

const petals = [0, 20, 40, 60, 80, 100, 120, 140, 160];

/** Fine lines as on paper that is hard to copy; an ornament, for passes whose check has proved them. */
export const rosette = html`<svg
  class="rosette"
  viewBox="0 0 200 200"
  fill="none"
  stroke="currentColor"
  aria-hidden="true"
>
  ${petals.map(
    angle => svg`<g transform="rotate(${angle} 100 100)">
      <ellipse cx="100" cy="100" rx="96" ry="34"></ellipse>
      <ellipse cx="100" cy="100" rx="70" ry="22"></ellipse>
    </g>`,
  )}
  <circle cx="100" cy="100" r="97"></circle>
</svg>`;

/** A shield with a heart over two waves: a town and what its people do. */
export const crest = html`<svg
  class="crest"
  viewBox="0 0 40 46"
  fill="none"
  stroke="currentColor"
  stroke-width="1.5"
  stroke-linecap="round"
  stroke-linejoin="round"
  aria-hidden="true"
>
  <path d="M4 3h32v20c0 10-7 16-16 20C11 39 4 33 4 23z"></path>
  <path d="M20 23.500s-7-3.800-7-8.800a3.700 3.700 0 0 1 7-1.700 3.700 3.700 0 0 1 7 1.700c0 5-7 8.800-7 8.800z"></path>
  <path
    d="M8.500 29c2.900 0 2.900-2 5.750-2s2.900 2 5.750 2 2.900-2 5.750-2 2.900 2 5.750 2M12.500 34c2.500 0 2.500-2 5-2s2.500 2 5 2 2.500-2 5-2"
  ></path>
</svg>`;
