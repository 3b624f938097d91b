import { deflateRawSync } from 'node:zlib';

/** A part of a ZIP archive; what it declares can be made to differ from what it holds. */
export interface RawPart {
  readonly name: string;
  readonly content: string | Buffer;
  readonly declaredBytes?: number;
  readonly flags?: number;
}

export interface ZipForm {
  /** Sizes and places stand in ZIP64 fields, as Java programs write them whatever the size. */
  readonly wide?: boolean;
}

/** Lays out a ZIP archive by hand, so that tests can make archives that no program would. */
export function zipOf(parts: readonly RawPart[], { wide = false }: ZipForm = {}): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, declaredBytes, flags = 0 } of parts) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const nameBytes = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    for (const [header, from] of [
      [local, 6],
      [central, 8],
    ] as const) {
      header.writeUInt16LE(flags, from);
      header.writeUInt16LE(8, from + 2);
      header.writeUInt32LE(packed.length, from + 12);
      header.writeUInt32LE(declaredBytes ?? plain.length, from + 16);
      header.writeUInt16LE(nameBytes.length, from + 20);
    }
    central.writeUInt32LE(at, 42);
    files.push(local, nameBytes, packed);
    directory.push(...(wide ? widened(central, nameBytes) : [central, nameBytes]));
    at += local.length + nameBytes.length + packed.length;
  }
  const end = Buffer.alloc(22);
  const directoryBytes = Buffer.concat(directory);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directoryBytes.length, 12);
  end.writeUInt32LE(at, 16);
  const ending = wide ? wideEnd(end, at, directoryBytes.length, parts.length) : [end];
  return Buffer.concat([...files, directoryBytes, ...ending]);
}

function widened(central: Buffer, nameBytes: Buffer): Buffer[] {
  const extra = Buffer.alloc(4 + 3 * 8);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(3 * 8, 2);
  for (const [index, from] of [24, 20, 42].entries()) {
    extra.writeBigUInt64LE(BigInt(central.readUInt32LE(from)), 4 + index * 8);
    central.writeUInt32LE(0xffffffff, from);
  }
  central.writeUInt16LE(extra.length, 30);
  return [central, nameBytes, extra];
}

function wideEnd(end: Buffer, at: number, length: number, count: number): Buffer[] {
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(at), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(at + length), 8);
  end.writeUInt16LE(0xffff, 10);
  end.writeUInt32LE(0xffffffff, 16);
  return [record, locator, end];
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';

/** The parts of a workbook with one sheet, whose rows are given as XML. */
export function workbookParts(rows: string, prolog = ''): RawPart[] {
  return [
    {
      name: '[Content_Types].xml',
      content: `${XML}<Types xmlns="${TYPES}"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="A &amp; B" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `${XML}${prolog}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    },
  ];
}

/** A row of text and number cells, as the sheet's XML has them. */
export function rowXml(rowNumber: number, ...cells: readonly (string | number)[]): string {
  const inner = cells.map((cell) =>
    typeof cell === 'number' ? `<c><v>${cell}</v></c>` : `<c t="inlineStr"><is><t>${cell}</t></is></c>`,
  );
  return `<row r="${rowNumber}">${inner.join('')}</row>`;
}
