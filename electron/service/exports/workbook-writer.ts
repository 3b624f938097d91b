import { sheetPrefix } from './cell-place.ts';
import { sheetXml } from './sheet-xml.ts';
import type { WorkbookOptions, WorkbookSheet } from './workbook.ts';
import { stylesXml } from './workbook-styles.ts';
import { xmlText } from './xml-text.ts';
import { type PackedPart, packPart, zipOf } from './zip-writer.ts';

const PROLOG = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Writes an XLSX workbook (ECMA-376): values, formulas with the value they have now, formats, frozen panes,
 * filters. Rows are written as they come, so that a year of entries takes some megabytes, not its size
 * many times over. Text is always text: none is ever taken for a formula.
 */
export async function writeWorkbook(
  sheets: readonly WorkbookSheet[],
  options: WorkbookOptions,
): Promise<Buffer<ArrayBuffer>[]> {
  const parts: PackedPart[] = [
    await packPart('[Content_Types].xml', [PROLOG, contentTypes(sheets)]),
    await packPart('_rels/.rels', [PROLOG, relations([['officeDocument', 'xl/workbook.xml']])]),
    await packPart('xl/workbook.xml', [PROLOG, workbookXml(sheets)]),
    await packPart('xl/_rels/workbook.xml.rels', [PROLOG, workbookRelations(sheets)]),
    await packPart('xl/styles.xml', [PROLOG, stylesXml(options)]),
  ];
  for (const [index, sheet] of sheets.entries()) {
    parts.push(await packPart(`xl/${sheetFile(index)}`, sheetXml(sheet)));
  }
  return zipOf(parts);
}

function sheetFile(index: number): string {
  return `worksheets/sheet${index + 1}.xml`;
}

function contentTypes(sheets: readonly WorkbookSheet[]): string {
  const overrides = [
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>`,
    ...sheets.map(
      (_, index) => `<Override PartName="/xl/${sheetFile(index)}" ContentType="${TYPE}.worksheet+xml"/>`,
    ),
  ];
  return `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${RELATIONS}">${all.join('')}</Relationships>`;
}

function workbookRelations(sheets: readonly WorkbookSheet[]): string {
  const sheetTargets = sheets.map((_, index) => ['worksheet', sheetFile(index)] as const);
  return relations([...sheetTargets, ['styles', 'styles.xml']]);
}

/** The rows that stand on every printed page. */
function titlesXml(sheets: readonly WorkbookSheet[]): string {
  const titles = sheets.flatMap(({ name, frozen, print }, index) =>
    print === undefined || frozen.rows === 0
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${xmlText(sheetPrefix(name))}$1:$${frozen.rows}</definedName>`,
        ],
  );
  return titles.length === 0 ? '' : `<definedNames>${titles.join('')}</definedNames>`;
}

/** Asks the spreadsheet to work everything out on opening, should its arithmetic differ in the last place. */
function workbookXml(sheets: readonly WorkbookSheet[]): string {
  const all = sheets.map(
    ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${all.join('')}</sheets>${titlesXml(sheets)}<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`;
}
