import type { Day } from '#shared/values/day.ts';
import { type FoldedText, foldScript, occurrences, writtenSpan } from './folded-text.ts';
import type { ComplianceRule, Grade, RulePack, Severity } from './rule-pack.ts';

/** What is about to be published, by whom, to whom. */
export interface Publication {
  readonly script: string;
  readonly productGrade: Grade;
  /** The highest grade that the audience may be shown; null where it is open to all: the lowest holds then. */
  readonly audienceGrade: Grade | null;
  readonly day: Day;
  readonly qualifications: readonly Qualification[];
}

export interface Qualification {
  readonly kind: string;
  readonly validFrom: Day | null;
  /** The last day on which it holds; null for good. */
  readonly validUntil: Day | null;
}

/** What a rule has against a publication. Places are indexes into the script as it was written. */
export type Finding =
  | {
      readonly kind: 'forbidden';
      readonly rule: number;
      readonly severity: Severity;
      readonly phrase: string;
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly kind: 'required';
      readonly rule: number;
      readonly severity: Severity;
      readonly anyOf: readonly string[];
    }
  | {
      readonly kind: 'qualification';
      readonly rule: number;
      readonly severity: Severity;
      readonly anyOf: readonly string[];
      /** The last day of one that has run out; null where there never was one. */
      readonly expired: Day | null;
    }
  | {
      readonly kind: 'suitability';
      readonly rule: number;
      readonly severity: Severity;
      readonly productGrade: Grade;
      readonly audienceGrade: Grade;
    };

/** Nothing of it is above R1 to whom nobody has been asked. */
const OPEN_TO_ALL: Grade = 1;

/** Everything that a pack has against a publication, in the order of its rules, forbidden phrases as they stand. */
export function checkPublication(pack: RulePack, publication: Publication): Finding[] {
  const folded = foldScript(publication.script);
  return pack.rules.flatMap((rule, at) => findingsOf(rule, at, publication, folded));
}

/** Whether it may go out without anybody waiving something. */
export function isPassed(findings: readonly Finding[]): boolean {
  return findings.every(({ severity }) => severity !== 'block');
}

function findingsOf(
  rule: ComplianceRule,
  at: number,
  publication: Publication,
  folded: FoldedText,
): Finding[] {
  const { severity } = rule;
  switch (rule.kind) {
    case 'forbidden':
      return forbiddenIn(rule, at, publication.script, folded);
    case 'required': {
      if (!rule.grades.includes(publication.productGrade)) return [];
      const isThere = rule.anyOf.some((sentence) => sentenceIsIn(folded, sentence));
      return isThere ? [] : [{ kind: 'required', rule: at, severity, anyOf: rule.anyOf }];
    }
    case 'qualification':
      return rule.grades.includes(publication.productGrade) ? qualificationOf(rule, at, publication) : [];
    default: {
      const { productGrade } = publication;
      const audienceGrade = publication.audienceGrade ?? OPEN_TO_ALL;
      return productGrade <= audienceGrade
        ? []
        : [{ kind: 'suitability', rule: at, severity, productGrade, audienceGrade }];
    }
  }
}

function forbiddenIn(
  { phrases, unless, severity }: Extract<ComplianceRule, { kind: 'forbidden' }>,
  rule: number,
  script: string,
  folded: FoldedText,
): Finding[] {
  const allowed = unless.flatMap((turn) => {
    const { text } = foldScript(turn);
    return occurrences(folded, text).map((from) => ({ from, to: from + text.length }));
  });
  const hits = phrases.flatMap((phrase) => {
    const { text } = foldScript(phrase);
    return occurrences(folded, text)
      .filter((from) => !allowed.some((span) => span.from <= from && from + text.length <= span.to))
      .map((from) => ({ phrase, ...writtenSpan(folded, script, from, text.length) }));
  });
  const inOrder = hits.toSorted((one, other) => one.from - other.from || other.to - one.to);
  let end = 0;
  return inOrder.flatMap((hit) => {
    // A phrase within a longer one is the same hit.
    if (hit.to <= end) return [];
    end = hit.to;
    return { kind: 'forbidden' as const, rule, severity, ...hit };
  });
}

/** A sentence that has to be there may be written with other marks between its parts, ends of sentences too. */
function sentenceIsIn({ text }: FoldedText, sentence: string): boolean {
  return text.replaceAll('\n', '').includes(foldScript(sentence).text.replaceAll('\n', ''));
}

function qualificationOf(
  { anyOf, severity }: Extract<ComplianceRule, { kind: 'qualification' }>,
  rule: number,
  { qualifications, day }: Publication,
): Finding[] {
  const own = qualifications.filter(({ kind }) => anyOf.includes(kind));
  const holds = own.some(
    ({ validFrom, validUntil }) =>
      (validFrom === null || validFrom <= day) && (validUntil === null || day <= validUntil),
  );
  if (holds) return [];
  const ended = own.flatMap(({ validUntil }) =>
    validUntil !== null && validUntil < day ? [validUntil] : [],
  );
  return [{ kind: 'qualification', rule, severity, anyOf, expired: ended.toSorted().at(-1) ?? null }];
}
