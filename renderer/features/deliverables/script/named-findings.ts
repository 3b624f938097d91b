import type { Finding } from '#shared/domain/compliance/check-publication.ts';
import type { RulePack } from '#shared/domain/compliance/rule-pack.ts';
import type { NamedFinding } from '#shared/domain/kols/script-review.ts';

/** Findings with what their rules are called in the pack that made them. */
export function namedFindings(
  { rules }: Pick<RulePack, 'rules'>,
  findings: readonly Finding[],
): NamedFinding[] {
  return findings.map((finding) => ({
    finding,
    ruleName: rules[finding.rule]?.name ?? '',
    ruleNote: rules[finding.rule]?.note ?? '',
  }));
}
