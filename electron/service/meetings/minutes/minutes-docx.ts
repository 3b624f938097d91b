import {
  AlignmentType,
  Document,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Language } from '#shared/domain/values/value-schemas.ts';
import { barDrawing, DRAWING_WIDTH, drawingHeight } from './bar-drawing.ts';
import type { BarChart, Block, MinutesText } from './blocks.ts';

/** Latin and Chinese each in a font that Word and WPS bring along. */
const FONT = { ascii: 'Segoe UI', hAnsi: 'Segoe UI', eastAsia: 'Microsoft YaHei' } as const;
/** In half points. */
const TEXT_SIZE = 21;
/** What readers from before 2016 show in the place of a drawing: one clear pixel. */
const CLEAR_PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** Minutes as a document that people go on writing in Word or WPS. */
export function minutesDocument({ title, blocks }: MinutesText, language: Language): Promise<Buffer> {
  const document = new Document({
    title,
    styles: {
      default: {
        document: { run: { font: FONT, size: TEXT_SIZE, language: { value: language, eastAsia: 'zh-CN' } } },
      },
    },
    sections: [
      {
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          ...blocks.flatMap((block) => written(block)),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function written(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          text: block.text,
          heading: block.level === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
        }),
      ];
    case 'text':
      return [new Paragraph({ children: [new TextRun(block.text)], spacing: { after: 120 } })];
    case 'list':
      return block.items.map((item) => new Paragraph({ text: item, bullet: { level: 0 } }));
    case 'table':
      // Two tables in a row would become one: a paragraph stands between.
      return [tableOf(block), new Paragraph({})];
    default:
      return [
        new Paragraph({ children: [new TextRun({ text: block.chart.title, bold: true })], keepNext: true }),
        pictureOf(block.chart),
      ];
  }
}

function tableOf({ head, rows, figures }: Extract<Block, { kind: 'table' }>): Table {
  const cells = (texts: readonly string[], bold: boolean): TableCell[] =>
    texts.map(
      (text, place) =>
        new TableCell({
          children: [
            new Paragraph({
              alignment: figures.includes(place) ? AlignmentType.RIGHT : AlignmentType.LEFT,
              children: [new TextRun({ text, bold })],
            }),
          ],
        }),
    );
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ children: cells(head, true), tableHeader: true }),
      ...rows.map((row) => new TableRow({ children: cells(row, false), cantSplit: true })),
    ],
  });
}

function pictureOf(chart: BarChart): Paragraph {
  return new Paragraph({
    children: [
      new ImageRun({
        type: 'svg',
        data: Buffer.from(barDrawing(chart).text, 'utf8'),
        transformation: { width: DRAWING_WIDTH, height: drawingHeight(chart) },
        altText: { name: chart.title, title: chart.title, description: chart.title },
        fallback: { type: 'png', data: CLEAR_PIXEL },
      }),
    ],
  });
}
