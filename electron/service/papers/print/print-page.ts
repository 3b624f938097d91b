import type { Reader } from '#db/schema.ts';
import type { MonthEndFacts } from '../month-end-facts.ts';
import type { PaperWords } from '../paper-words.ts';
import { baselineSection } from './baseline-section.ts';
import { documentsSection } from './documents-section.ts';
import { entriesSection } from './entries-section.ts';
import { forecastSection } from './forecast-section.ts';
import { type Html, html } from './html.ts';
import { comparisonSection, linesSection } from './line-sections.ts';
import { policySection } from './policy-section.ts';
import { requestsSection } from './requests-section.ts';
import { printStyle } from './print-style.ts';
import { chartsSection, figuresSection, leadSentence } from './summary-sections.ts';

/**
 * The month-end report as one page of HTML for printing: no script, nothing fetched, and the same text whenever it
 * is made of the same facts.
 */
export async function printPage(reader: Reader, facts: MonthEndFacts, words: PaperWords): Promise<string> {
  const headline = words.headlineOf(facts);
  const position = words.positionOf(facts.position);
  const page = html`<!doctype html>
<html lang="${words.language}"><head><meta charset="utf-8">
<title>${`${headline} · ${position}`}</title>
<style>${printStyle(words.language, headline, position, words.pages)}</style></head><body>
<h1>${headline}</h1>
<p class="meta">${[words.stateOf(facts), position, words.unit, words.difference].join(' · ')}</p>
<p class="lead">${leadSentence(facts, words)}</p>
${figuresSection(facts, words)}
${policySection(facts, words)}
${chartsSection(facts, words)}
${forecastSection(facts, words)}
${linesSection(facts, words)}
${comparisonSection(facts, words)}
${baselineSection(facts, words)}
${requestsSection(facts, words)}
${await documentsSection(reader, facts, words)}
${await entriesSection(reader, facts, words)}
${signatures(words)}
</body></html>
`;
  return page.text;
}

function signatures({ signature }: PaperWords): Html {
  const place = (role: string): Html => html`<div><span>${role}</span><span>${signature.date}</span></div>`;
  return html`<div class="signatures">${[signature.prepared, signature.reviewed, signature.approved].map(place)}</div>`;
}
