/** Figures in the README that can be counted without a long run are those of the sources. */
import { expect, test } from 'vitest';
import { countedFigures } from './figures.ts';
import { read } from './page.ts';

test.each(Object.entries(countedFigures()))('the README tells the right number of %s', (_, figure) => {
  expect(read('README.md').includes(figure), `README.md says "${figure}"; test/docs/write.ts --slow writes the table anew`).toBe(true);
});
