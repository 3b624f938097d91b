import { readXlsx } from 'hucre/xlsx';

/** A place on a sheet: 'Plan'!C7, both counted from 0. */
interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface OpenWorkbook {
  readonly sheetNames: readonly string[];
  /** Every row's values, as the file has them. */
  rows(sheet: string): readonly (readonly unknown[])[];
  value(sheet: string, place: string): unknown;
  formula(sheet: string, place: string): string | null;
  /** Each cell with a formula: what it was written with, and what working it out anew gives. */
  worked(): { place: string; formula: string; written: number; anew: number }[];
}

/** Reads a workbook with a reader that is not ours, and works its formulas out anew. */
export async function openWorkbook(file: Blob): Promise<OpenWorkbook> {
  const { sheets } = await readXlsx(new Uint8Array(await file.arrayBuffer()));
  const named = (name: string) => {
    const sheet = sheets.find((candidate) => candidate.name === name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  const formulaAt = ({ sheet, row, column }: Place) =>
    named(sheet).cells?.get(`${row},${column}`)?.formula ?? null;
  const known = new Map<string, number>();
  const numberAt = (place: Place): number => {
    const key = `${place.sheet}!${place.row},${place.column}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const formula = formulaAt(place);
    const written = named(place.sheet).rows[place.row]?.[place.column];
    const worked =
      formula === null ? Number(written ?? 0) : new Formula(formula, place.sheet, numberAt).result();
    known.set(key, worked);
    return worked;
  };
  return {
    sheetNames: sheets.map(({ name }) => name),
    rows: (sheet) => named(sheet).rows,
    value: (sheet, text) => {
      const { row, column } = placeOf(text, sheet);
      return named(sheet).rows[row]?.[column] ?? null;
    },
    formula: (sheet, text) => formulaAt(placeOf(text, sheet)),
    worked: () =>
      sheets.flatMap((sheet) =>
        [...(sheet.cells ?? [])].flatMap(([key, { formula }]) => {
          if (formula === undefined) return [];
          const [row = 0, column = 0] = key.split(',').map(Number);
          const place = { sheet: sheet.name, row, column };
          const written = Number(sheet.rows[row]?.[column]);
          return [{ place: `${sheet.name}!${key}`, formula, written, anew: numberAt(place) }];
        }),
      ),
  };
}

function placeOf(text: string, sheet: string): Place {
  const [, letters = '', row = ''] = /^\$?([A-Z]+)\$?(\d+)$/.exec(text) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { sheet, row: Number(row) - 1, column: column - 1 };
}

const TOKEN =
  /\s*(?:(?<sheet>'(?:[^']|'')+'!)?(?<from>\$?[A-Z]{1,3}\$?\d+)(?::(?<to>\$?[A-Z]{1,3}\$?\d+))?(?![A-Z(])|(?<number>\d+(?:\.\d+)?)|(?<name>[A-Z]+)(?=\()|(?<sign>[-+*/(),=<>]))/y;

type Token =
  | { readonly kind: 'cells'; readonly places: readonly Place[] }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name' | 'sign'; readonly text: string };

/** The little of a spreadsheet's arithmetic that our workbooks use. */
class Formula {
  readonly #tokens: readonly Token[];
  readonly #numberAt: (place: Place) => number;
  #next = 0;

  constructor(text: string, sheet: string, numberAt: (place: Place) => number) {
    this.#tokens = tokensOf(text, sheet);
    this.#numberAt = numberAt;
  }

  result(): number {
    const value = this.#comparison();
    if (this.#next !== this.#tokens.length) throw new Error('more than one formula');
    return value;
  }

  #comparison(): number {
    const left = this.#sum();
    if (this.#takes('=')) return Number(left === this.#sum());
    if (this.#takes('>')) return Number(left > this.#sum());
    if (this.#takes('<')) return Number(left < this.#sum());
    return left;
  }

  #sum(): number {
    let value = this.#product();
    for (;;) {
      if (this.#takes('+')) value += this.#product();
      else if (this.#takes('-')) value -= this.#product();
      else return value;
    }
  }

  #product(): number {
    let value = this.#single();
    for (;;) {
      if (this.#takes('*')) value *= this.#single();
      else if (this.#takes('/')) value /= this.#single();
      else return value;
    }
  }

  #single(): number {
    if (this.#takes('-')) return -this.#single();
    const token = this.#tokens[this.#next];
    this.#next += 1;
    if (token?.kind === 'number') return token.value;
    if (token?.kind === 'cells') return this.#numberAt(token.places[0] ?? raise('an empty range'));
    if (token?.kind === 'name') return this.#call(token.text);
    if (token?.kind === 'sign' && token.text === '(') {
      const value = this.#comparison();
      this.#expect(')');
      return value;
    }
    return raise(`unexpected ${JSON.stringify(token)}`);
  }

  #call(name: string): number {
    this.#expect('(');
    if (name === 'IF') {
      const isSo = this.#comparison() !== 0;
      this.#expect(',');
      const then = this.#comparison();
      this.#expect(',');
      const otherwise = this.#comparison();
      this.#expect(')');
      return isSo ? then : otherwise;
    }
    if (name === 'SUBTOTAL') {
      if (this.#single() !== 9) raise('SUBTOTAL for sums alone');
      this.#expect(',');
    } else if (name !== 'SUM') raise(`${name} is not known`);
    const token = this.#tokens[this.#next];
    this.#next += 1;
    if (token?.kind !== 'cells') return raise(`${name} of something else than cells`);
    this.#expect(')');
    return token.places.reduce((sum, place) => sum + this.#numberAt(place), 0);
  }

  #takes(sign: string): boolean {
    const token = this.#tokens[this.#next];
    if (token?.kind !== 'sign' || token.text !== sign) return false;
    this.#next += 1;
    return true;
  }

  #expect(sign: string): void {
    if (!this.#takes(sign)) raise(`expected ${sign}`);
  }
}

function tokensOf(text: string, sheet: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(text)?.groups;
    if (found === undefined) raise(`can’t read ${text.slice(at)}`);
    else tokens.push(tokenOf(found, sheet));
  }
  return tokens;
}

function tokenOf(found: Readonly<Record<string, string>>, sheet: string): Token {
  const { from, to, number, name, sign } = found;
  if (from !== undefined) {
    const on = found['sheet'] === undefined ? sheet : found['sheet'].slice(1, -2).replaceAll("''", "'");
    return { kind: 'cells', places: placesBetween(placeOf(from, on), placeOf(to ?? from, on)) };
  }
  if (number !== undefined) return { kind: 'number', value: Number(number) };
  return name === undefined ? { kind: 'sign', text: sign ?? '' } : { kind: 'name', text: name };
}

function placesBetween(from: Place, to: Place): Place[] {
  const places: Place[] = [];
  for (let row = from.row; row <= to.row; row += 1) {
    for (let column = from.column; column <= to.column; column += 1) {
      places.push({ sheet: from.sheet, row, column });
    }
  }
  return places;
}

function raise(message: string): never {
  throw new Error(message);
}
