import { createHash } from 'node:crypto';
import { readQualifications } from '#db/queries/kol-queries.ts';
import { readPacks } from '#db/queries/review-queries.ts';
import type { Reader } from '#db/schema.ts';
import { checkPublication, isPassed } from '#shared/domain/compliance/check-publication.ts';
import { exampleRulePack } from '#shared/domain/compliance/example-rule-pack.ts';
import type { Deliverable } from '#shared/domain/kols/deliverable.ts';
import type { KeptPack, NamedFinding } from '#shared/domain/kols/script-review.ts';
import type { Language } from '#shared/domain/values/value-schemas.ts';
import type { Day } from '#shared/values/day.ts';
import type { ServiceParts } from '../service-parts.ts';

/** Of the text as it was written, in UTF-8; '' of none. */
export function scriptHash(script: string): string {
  return script === '' ? '' : createHash('sha256').update(script, 'utf8').digest('hex');
}

/** In the language that the screens are in. */
export function languageAtDesk(parts: ServiceParts): Language {
  return parts.userFile.data.preferences.language ?? 'zh-CN';
}

/** The packs of the workspace, the latest first, and behind them the example that ships. */
export async function readAllPacks(reader: Reader, language: Language): Promise<KeptPack[]> {
  const example: KeptPack = { ...exampleRulePack(language), id: null, isExample: true, reviewCount: 0 };
  return [...(await readPacks(reader)), example];
}

/** Which of the packs, the latest first, is in force on a day. */
export function packAtDay(packs: readonly KeptPack[], day: Day): number {
  const at = packs.findIndex(({ effectiveFrom }) => effectiveFrom <= day);
  return at < 0 ? packs.length - 1 : at;
}

export type Checked = Pick<Deliverable, 'kolId' | 'script' | 'productGrade' | 'audienceGrade'>;

/** What the pack in force on the day of publication has against a script and who speaks it. */
export async function checkScript(reader: Reader, checked: Checked, day: Day, language: Language) {
  const packs = await readAllPacks(reader, language);
  const pack = packs[packAtDay(packs, day)];
  if (pack === undefined) throw new Error('no rule pack is in force');
  const qualifications = await readQualifications(reader, checked.kolId);
  const findings = checkPublication(pack, { ...checked, day, qualifications });
  return {
    pack,
    day,
    findings: findings.map((finding) => named(finding, pack)),
    isPassed: isPassed(findings),
  };
}

function named(finding: NamedFinding['finding'], { rules }: KeptPack): NamedFinding {
  const rule = rules[finding.rule];
  return { finding, ruleName: rule?.name ?? '', ruleNote: rule?.note ?? '' };
}
