/** Pieces of SVG text: elements, escaping, widths. No picture of ours needs more. */

/** Attributes; numbers are written with one decimal at most, so that a picture is the same wherever it is made. */
export type Attributes = Readonly<Record<string, string | number>>;

/** An element with its content, which is markup already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : escaped(value)}"`);
  return content === '' ? `<${name}${list.join('')}/>` : `<${name}${list.join('')}>${content}</${name}>`;
}

/** A line of text; `x` and `y` are where its baseline begins. Spaces count. */
export function label(x: number, y: number, className: string, text: string): string {
  return element('text', { x, y, class: className, 'xml:space': 'preserve' }, escaped(text));
}

/** Text as markup. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Width of text in a face whose signs are equally wide, at 14 units. */
export function monoWidth(text: string): number {
  return text.length * 8.5;
}

function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}
