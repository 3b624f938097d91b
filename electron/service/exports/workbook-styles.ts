import { xmlText } from './xml-text.ts';
import type { WorkbookOptions, WorkbookRow } from './workbook.ts';

export type CellKind = 'text' | 'money' | 'day' | 'month' | 'ratio' | 'count' | 'number';

const KINDS: readonly CellKind[] = ['text', 'money', 'day', 'month', 'ratio', 'count', 'number'];
const EMPHASES = ['plain', 'title', 'header', 'strong'] as const;

/** The number of the style for a kind of cell in a kind of row: its place in the table below. */
export function styleOf(kind: CellKind, emphasis: WorkbookRow['emphasis']): number {
  return EMPHASES.indexOf(emphasis ?? 'plain') * KINDS.length + KINDS.indexOf(kind);
}

const FIRST_OWN_FORMAT = 164;
const FORMATS = { money: '#,##0.00', day: 'yyyy-mm-dd', ratio: '0.0%', count: '#,##0' } as const;
const FONTS =
  '<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><name val="Calibri"/></font></fonts>';
// The first two fills are laid down by the format; the third is the pale grey of headers.
const FILLS =
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF2F3F5"/></patternFill></fill></fills>';
const BORDERS =
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FFC9CDD4"/></bottom><diagonal/></border></borders>';
const LOOKS = {
  plain: 'fontId="0" fillId="0" borderId="0"',
  title: 'fontId="2" fillId="0" borderId="0"',
  header: 'fontId="1" fillId="2" borderId="1"',
  strong: 'fontId="1" fillId="0" borderId="1"',
} as const;

/** xl/styles.xml: every emphasis with every kind of cell. */
export function stylesXml({ monthFormat }: WorkbookOptions): string {
  const codes = [FORMATS.money, FORMATS.day, monthFormat, FORMATS.ratio, FORMATS.count];
  const formats = codes.map(
    (code, index) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + index}" formatCode="${xmlText(code)}"/>`,
  );
  const formatOf: Record<CellKind, number> = {
    text: 0,
    money: FIRST_OWN_FORMAT,
    day: FIRST_OWN_FORMAT + 1,
    month: FIRST_OWN_FORMAT + 2,
    ratio: FIRST_OWN_FORMAT + 3,
    count: FIRST_OWN_FORMAT + 4,
    // As spreadsheets write numbers that ask for nothing else.
    number: 0,
  };
  const styles = EMPHASES.flatMap((emphasis) =>
    KINDS.map(
      (kind) =>
        `<xf numFmtId="${formatOf[kind]}" ${LOOKS[emphasis]} xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"/>`,
    ),
  );
  return `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="${formats.length}">${formats.join('')}</numFmts>${FONTS}${FILLS}${BORDERS}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${styles.length}">${styles.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}
