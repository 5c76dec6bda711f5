/**
 * The text of `src/wire/derived/codec.ts`: fields read and written one a line, and one line a check.
 */
import { assert, unreachable } from '#base';
import type { WireCheck, WireField, WireHeader, WirePayload, WireRequest } from '#spec';

/** What the wire is made of. */
export interface WireTable {
  readonly headers: readonly WireHeader[];
  readonly requests: readonly WireRequest[];
  /** The largest payload of each direction, in bytes. */
  readonly payloadMax: Readonly<Record<'request' | 'reply', number>>;
}

type Direction = 'request' | 'reply';

/** The codec's module. */
export function wireModule(table: WireTable): string {
  const { headers, requests } = table;
  const checks = [...new Set(requests.flatMap(({ out, back }) => [checkOf(out), checkOf(back)]))].toSorted();
  const readers = [...new Set(fieldsOf(headers).flatMap(({ sort }) => reader(sort)))].toSorted();
  return [
    '// Written by `npm run derive` from spec/wire.ts; do not edit.\n',
    `import type { WireDirection } from '#spec/vocabulary';`,
    `import { ${[...readers, ...new Set(readers.map((name) => putter(name)))].join(', ')} } from '../bytes.ts';`,
    `import { content } from '../flaw.ts';`,
    `import type { Flaw } from '../flaw.ts';`,
    `import { ${checks.join(', ')} } from '../payload.ts';`,
    `import type { PayloadBytes, ValueShape } from '../payload.ts';\n`,
    ...headers.map(
      (header) => `/** Bytes of \`${header.name}\`: ${header.meaning}. */\nexport const ${camel(header.name)}Bytes = ${header.bytes};`,
    ),
    `/** Where the payload begins. */`,
    `export const payloadAt = ${startOf(headers)};`,
    ...offsets(headers),
    `/** The largest payload of a request and of a reply. */`,
    `export const payloadMax = { request: ${table.payloadMax.request}, reply: ${table.payloadMax.reply} } as const;\n`,
    `/** The numbers in the headers. */`,
    `export interface HeaderNumbers {`,
    ...fieldsOf(headers).flatMap((field) => numbersOf(field).map((name) => `  ${name}: number;`)),
    `}\n`,
    ...headers.flatMap((header) => [...readerOf(headers, header), ...writerOf(headers, header)]),
    ...headerChecks(headers),
    ...payloadChecks(requests),
    ...payloadNames(requests),
    '',
  ].join('\n');
}

function fieldsOf(headers: readonly WireHeader[]): WireField[] {
  return headers.flatMap(({ fields }) => fields);
}

/** Where a header begins in the datagram; without one, where the payload does. */
function startOf(headers: readonly WireHeader[], header?: WireHeader): number {
  const before = header === undefined ? headers : headers.slice(0, headers.indexOf(header));
  return before.reduce((at, { bytes }) => at + bytes, 0);
}

/** Offsets of what is not a number. */
function offsets(headers: readonly WireHeader[]): string[] {
  return headers.flatMap((header) =>
    header.fields
      .filter(({ sort }) => sort === 'text' || sort === 'opaque')
      .flatMap(({ name, offset, width }) => [
        `/** Where \`${name}\` begins. */\nexport const ${name}At = ${startOf(headers, header) + offset};`,
        `/** Bytes of \`${name}\`. */\nexport const ${name}Bytes = ${width};`,
      ]),
  );
}

function numbersOf({ name, sort }: WireField): string[] {
  if (sort === 'text' || sort === 'opaque') return [];
  return sort === 'u64' ? [`${name}Low`, `${name}High`] : [name];
}

function reader(sort: WireField['sort']): string[] {
  if (sort === 'text' || sort === 'opaque') return [];
  return [sort === 'u64' ? 'u32' : sort];
}

function putter(name: string): string {
  return `put${(name === 'i32' ? 'u32' : name).toUpperCase()}`;
}

/** The numbers of a header, each with its reader and the offset from the start of the datagram. */
function places(headers: readonly WireHeader[], header: WireHeader): { name: string; read: string; at: number }[] {
  return header.fields.flatMap((field) =>
    numbersOf(field).map((name, half) => ({
      name,
      read: reader(field.sort)[0] as string,
      at: startOf(headers, header) + field.offset + 4 * half,
    })),
  );
}

function readerOf(headers: readonly WireHeader[], header: WireHeader): string[] {
  return [
    `/** Reads \`${header.name}\` of the datagram that begins at \`at\`. */`,
    `export function read${capital(camel(header.name))}(into: HeaderNumbers, bytes: Uint8Array, at: number): void {`,
    ...places(headers, header).map(({ name, read, at }) => `  into.${name} = ${read}(bytes, ${sum('at', at)});`),
    `}\n`,
  ];
}

function writerOf(headers: readonly WireHeader[], header: WireHeader): string[] {
  return [
    `/** Writes the numbers of \`${header.name}\` into the datagram that begins at \`at\`. */`,
    `export function write${capital(camel(header.name))}(from: Readonly<HeaderNumbers>, bytes: Uint8Array, at: number): void {`,
    ...places(headers, header).map(({ name, read, at }) => `  ${putter(read)}(bytes, ${sum('at', at)}, from.${name});`),
    `}\n`,
  ];
}

/**
 * Three groups: what must hold before a body means anything, what a bare acknowledgement says, and what a whole one says. The connector
 * comes before netlink: the datagrams of others are told by its numbers.
 */
function headerChecks(headers: readonly WireHeader[]): string[] {
  const [nl, cn, ulog] = headers;
  assert(nl !== undefined && cn !== undefined && ulog !== undefined, 'the wire has three headers');
  const isOwn = (rule: WireCheck): boolean => !('sameAs' in rule);
  const group = (list: readonly WireHeader[], direction: Direction, wanted: (rule: WireCheck) => boolean): string[] =>
    list.flatMap((header) =>
      header.fields.flatMap((field) => {
        const rule = field[direction];
        return rule !== undefined && wanted(rule) ? [checkLine(headers, header, field, rule)] : [];
      }),
    );
  const bare = cn.fields.flatMap((field) => (field.bare === undefined ? [] : [checkLine(headers, cn, field, field.bare)]));
  return [
    ...checkFunction('outerFlaw', 'What is wrong in `cn_msg` and `nlmsghdr`, each taken by itself.', (direction) =>
      group([cn, nl], direction, isOwn),
    ),
    `/** What is wrong with the numbers of a bare acknowledgement. */`,
    `export function bareFlaw(m: Readonly<HeaderNumbers>): Flaw | undefined {`,
    ...bare,
    `  return undefined;`,
    `}\n`,
    ...checkFunction('innerFlaw', 'What is wrong in `dm_ulog_request`, and what contradicts it.', (direction) => [
      ...group([ulog], direction, isOwn),
      ...group(headers, direction, (each) => !isOwn(each)),
    ]),
  ];
}

function checkFunction(name: string, doc: string, lines: (direction: Direction) => string[]): string[] {
  return [
    `/** ${doc} */`,
    `export function ${name}(m: Readonly<HeaderNumbers>, direction: WireDirection): Flaw | undefined {`,
    `  if (direction === 'request') {`,
    ...lines('request').map((line) => `  ${line}`),
    `    return undefined;`,
    `  }`,
    ...lines('reply'),
    `  return undefined;`,
    `}\n`,
  ];
}

function checkLine(headers: readonly WireHeader[], header: WireHeader, field: WireField, rule: WireCheck): string {
  const label = `${header.prefix}.${field.label}`;
  const fail = (expected: string): string => `return content('${label}', m.${field.name}, ${expected});`;
  if ('is' in rule) return `  if (m.${field.name} !== ${rule.is}) ${fail(`'${rule.is}'`)}`;
  if ('sameAs' in rule) {
    const other = headers.find(({ fields }) => fields.some(({ name }) => name === rule.sameAs));
    return `  if (m.${field.name} !== m.${rule.sameAs}) ${fail(`\`\${m.${rule.sameAs}}, as in ${other?.prefix ?? ''}.${rule.sameAs}\``)}`;
  }
  const { from, to, or } = rule;
  const lowest = field.sort.startsWith('u') && from === 0 ? '' : `m.${field.name} < ${from}`;
  const highest = field.sort === 'u32' && to === 0xffff_ffff ? '' : `m.${field.name} > ${to}`;
  const outside = [lowest, highest].filter((each) => each !== '').join(' || ');
  const condition = or === undefined ? outside : `m.${field.name} !== ${or} && (${outside})`;
  return `  if (${condition}) ${fail(`'${or === undefined ? '' : `${or}, or `}${from} to ${to}'`)}`;
}

function payloadChecks(requests: readonly WireRequest[]): string[] {
  const shapes = new Map<string, string>();
  for (const { out, back } of requests) {
    for (const payload of [out, back]) if (payload.sort === 'values') shapes.set(shapesName(payload), shapesText(payload));
  }
  return [
    ...[...shapes].map(([name, text]) => `const ${name}: readonly ValueShape[] = ${text};`),
    '',
    `/** What is wrong with the payload of a request. */`,
    ...payloadSwitch('requestPayloadFlaw', requests, ({ out }) => out),
    `/** What is wrong with the payload of a reply that reports no error. */`,
    ...payloadSwitch('replyPayloadFlaw', requests, ({ back }) => back),
  ];
}

function payloadSwitch(name: string, requests: readonly WireRequest[], payloadOf: (request: WireRequest) => WirePayload): string[] {
  return [
    `export function ${name}(payload: PayloadBytes, type: number): Flaw | undefined {`,
    `  switch (type) {`,
    ...requests.map((request) => `    case ${request.number}: return ${checkCall(payloadOf(request), request.name)};`),
    `    default: return undefined;`,
    `  }`,
    `}\n`,
  ];
}

function checkOf(payload: WirePayload): string {
  return payload.sort === 'constructor' ? 'constructorText' : payload.sort;
}

function checkCall(payload: WirePayload, name: string): string {
  return `${checkOf(payload)}(${['payload', `'${name}'`, ...limitsOf(payload)].join(', ')})`;
}

function limitsOf(payload: WirePayload): string[] {
  switch (payload.sort) {
    case 'values':
      return [shapesName(payload)];
    case 'list':
      return [`'${payload.of}'`, String(payload.from), String(payload.to)];
    case 'device':
      return [String(payload.capacity)];
    case 'constructor':
    case 'line':
    case 'nothing':
      return [];
    default:
      return unreachable(payload);
  }
}

function shapesName(payload: WirePayload & { readonly sort: 'values' }): string {
  return camel(payload.values.map(({ name }) => name.replaceAll(' ', '_')).join('_'));
}

function shapesText(payload: WirePayload & { readonly sort: 'values' }): string {
  return `[${payload.values.map(({ name, sort }) => `{ name: '${name}', sort: '${sort}' }`).join(', ')}]`;
}

/** What the values of a payload are called, for people. */
function payloadNames(requests: readonly WireRequest[]): string[] {
  const names = (payload: WirePayload): string => {
    if (payload.sort === 'values') return `[${payload.values.map(({ name }) => `'${name}'`).join(', ')}]`;
    return payload.sort === 'list' ? `'${payload.of}s'` : payload.sort === 'nothing' ? `[]` : `'text'`;
  };
  return [
    `/** What a payload holds: the names of its values, the name of its list, or \`text\`. */`,
    `export type PayloadNames = readonly string[] | 'text' | ${[...new Set(requests.flatMap(({ out }) => (out.sort === 'list' ? [`'${out.of}s'`] : [])))].join(' | ')};`,
    `/** By the number of the request; the first is of none. */`,
    `export const payloadNames: readonly { readonly request: PayloadNames; readonly reply: PayloadNames }[] = [`,
    `  { request: [], reply: [] },`,
    ...requests.map(({ name, out, back }) => `  { request: ${names(out)}, reply: ${names(back)} }, // ${name}`),
    `];`,
  ];
}

function sum(base: string, offset: number): string {
  return offset === 0 ? base : `${base} + ${offset}`;
}

function camel(name: string): string {
  return name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
