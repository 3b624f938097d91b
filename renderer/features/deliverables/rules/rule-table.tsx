import { useTranslation } from 'react-i18next';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { ComplianceRule, Grade } from '#shared/domain/compliance/rule-pack.ts';
import type { KeptPack } from '#shared/domain/kols/script-review.ts';
import type { RulesAddress } from './use-rules-address.ts';

type Props = { readonly pack: KeptPack; readonly address: RulesAddress };

/** The rules of a pack, in their order; each opens to be read, and changed where it can be. */
export function RuleTable({ pack: { rules }, address }: Props) {
  const { t } = useTranslation();
  if (rules.length === 0) return <p className="tz-caption">{t('compliance.pack.empty')}</p>;
  return (
    <table className="tz-preview tz-rule-table">
      <thead>
        <tr>
          <th scope="col">{t('compliance.rule.rule')}</th>
          <th scope="col">{t('compliance.rule.content')}</th>
          <th scope="col">{t('compliance.rule.effect')}</th>
        </tr>
      </thead>
      <tbody>
        {rules.map((rule, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- rules are known by their place in the pack
          <tr key={at} className={address.search.rule === at ? 'tz-rule-open' : undefined}>
            <th scope="row">
              <button
                type="button"
                className="tz-finding-place"
                aria-label={t('compliance.rule.open', { replace: { name: rule.name } })}
                onClick={() => address.openRule(at)}
              >
                {rule.name}
              </button>
              <span className="tz-finding-rule">{t(`compliance.kind.${rule.kind}`)}</span>
            </th>
            <td className="tz-rule-summary">
              <Summary rule={rule} />
            </td>
            <td>
              <StatusMark
                status={rule.severity === 'block' ? 'stop' : 'watch'}
                word={t(`deliverables.severity.${rule.severity}`)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Summary({ rule }: { readonly rule: ComplianceRule }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (rule.kind === 'suitability') return t('compliance.rule.summary.suitability');
  if (rule.kind === 'forbidden') {
    const count = rule.phrases.length;
    const first = rule.phrases.slice(0, SHOWN).join(t('common.separator.list'));
    const said =
      count <= SHOWN
        ? first
        : t('compliance.rule.summary.phrases', { count, replace: { first, total: formats.count(count) } });
    const exceptions = rule.unless.length;
    if (exceptions === 0) return said;
    const unless = t('compliance.rule.summary.unless', {
      count: exceptions,
      replace: { total: formats.count(exceptions) },
    });
    return `${said}${unless}`;
  }
  const [first = ''] = rule.anyOf;
  const grades = gradesText(rule.grades);
  return t('compliance.rule.summary.grades', { replace: { grades, first } });
}

/** 'R3–R5', 'R1 R4'. */
function gradesText(grades: readonly Grade[]): string {
  const [first] = grades;
  const last = grades.at(-1);
  const isRun = first !== undefined && last !== undefined && last - first + 1 === grades.length;
  if (isRun && first !== last) return `R${first}\u2013R${last}`;
  return grades.map((grade) => `R${grade}`).join(' ');
}

const SHOWN = 3;
