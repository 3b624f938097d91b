import type { Language } from '#shared/domain/values/value-schemas.ts';
import { cssString, Html } from './html.ts';

/** The light theme's colours (renderer/ui/tokens.css): paper has no other. */
export const ink = {
  text: '#17202a',
  secondary: '#46525f',
  caption: '#5e6a78',
  line: '#e3e7ec',
  strongLine: '#c9d0d9',
  ground: '#f4f6f8',
  total: '#eef1f5',
  bad: '#be2a2a',
  now: '#0a6875',
  plan: '#515d6c',
} as const;

/** Each category keeps its hue. */
export const hueInk = {
  ads: '#3658bf',
  content: '#a8408e',
  tools: '#8c7a1f',
  reserve: '#8391a1',
  other: '#5e6a78',
} as const;

/**
 * A4 in landscape. Newer Chromium writes the margin boxes; the desktop's older one leaves them out, and its own
 * head and foot stand there (electron/main/print-paper.ts).
 */
export function printStyle(language: Language, title: string, position: string, pages: string): Html {
  const fonts = FONTS[language];
  const [before = '', between = '', after = ''] = pages.split(/\{\{page\}\}|\{\{pages\}\}/);
  const counter = `${cssString(before).text} counter(page) ${cssString(between).text} counter(pages) ${cssString(after).text}`;
  return new Html(`
@page {
  size: A4 landscape;
  margin: 15mm 12mm 14mm;
  @top-left { content: ${cssString(title).text}; font: 8pt ${fonts}; color: ${ink.caption}; }
  @top-right { content: ${cssString(position).text}; font: 8pt ${fonts}; color: ${ink.caption}; }
  @bottom-right { content: ${counter}; font: 8pt ${fonts}; color: ${ink.caption}; }
}
${rules(fonts)}`);
}

/** Quotation marks and dashes are as wide as the first font of the list has them. */
const FONTS = {
  'zh-CN': `"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Segoe UI", Arial, sans-serif`,
  en: `"Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif`,
} as const;

const rules = (fonts: string) => `
* { box-sizing: border-box; }
html { color: ${ink.text}; background: #fff; font: 8.5pt/1.45 ${fonts}; font-variant-numeric: tabular-nums;
  text-autospace: no-autospace; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; }
h1 { margin: 0 0 2pt; font-size: 17pt; line-height: 1.25; }
h2 { margin: 13pt 0 4pt; padding-bottom: 2.5pt; border-bottom: 0.75pt solid ${ink.strongLine}; font-size: 10.5pt;
  break-after: avoid; }
p { margin: 0 0 4pt; }
.meta { color: ${ink.secondary}; }
.lead { margin-top: 6pt; font-size: 10pt; }
.note { color: ${ink.caption}; }
table { width: 100%; border-collapse: collapse; break-inside: auto; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 2.2pt 4pt; border-bottom: 0.5pt solid ${ink.line}; text-align: right; vertical-align: baseline;
  white-space: nowrap; }
th { background: ${ink.ground}; color: ${ink.secondary}; font-weight: 500; vertical-align: bottom; white-space: normal; }
th.group { text-align: center; border-left: 0.5pt solid ${ink.strongLine}; }
thead tr:first-child th:first-child, td:first-child, .words, .term { text-align: left; white-space: normal; overflow-wrap: anywhere; }
th.term, td.term { white-space: nowrap; }
th:not(.words) + th.words, td:not(.words) + td.words { padding-left: 12pt; }
table + table { margin-top: 8pt; }
tr.category td { background: ${ink.ground}; font-weight: 600; }
tr.total td { background: ${ink.total}; border-top: 0.75pt solid ${ink.strongLine}; font-weight: 600; }
tr.line td:first-child { padding-left: 13pt; }
.wide { font-size: 7.4pt; }
.wide td:first-child { min-width: 88pt; }
.wide th, .wide td { padding-left: 2.5pt; padding-right: 2.5pt; }
table.even th, table.even td, table.even thead tr th:first-child, table.even tr td:first-child { text-align: right; width: 16.6%; }
.bad { color: ${ink.bad}; }
.dot { display: inline-block; width: 6pt; height: 6pt; margin-right: 4pt; }
.side { display: flex; gap: 18pt; break-inside: avoid; }
.side > * { flex: 1; min-width: 0; }
figure { margin: 0; break-inside: avoid; }
h2 small { color: ${ink.caption}; font-size: 8.5pt; font-weight: 400; }
svg { display: block; width: 100%; height: auto; }
svg text { font: 9px ${fonts}; fill: ${ink.secondary}; }
.signatures { display: flex; gap: 24pt; margin-top: 20pt; break-inside: avoid; }
.signatures div { flex: 1; padding-top: 26pt; border-bottom: 0.75pt solid ${ink.text}; display: flex;
  justify-content: space-between; }
.signatures span:last-child { margin-right: 70pt; }
@media screen { body { max-width: 277mm; margin: 10mm auto; } }
`;
