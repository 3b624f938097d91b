import { useTranslation } from 'react-i18next';
import { StatusShape } from '#renderer/ui/status-mark.tsx';
import type { NamedFinding } from '#shared/domain/kols/script-review.ts';
import { findingKey } from './finding-marks.ts';
import { useFindingWords } from './use-finding-words.ts';

type Props = {
  readonly label: string;
  readonly findings: readonly NamedFinding[];
  /** The text in which the finding of this key stands. */
  readonly onPlace: (key: string, finding: NamedFinding) => void;
};

/** Everything that was found, each with its rule; what has a place in the text leads there. */
export function FindingsList({ label, findings, onPlace }: Props) {
  return (
    <ul className="tz-checks tz-findings" aria-label={label}>
      {findings.map((finding, at) => (
        <Item
          // oxlint-disable-next-line react/no-array-index-key -- findings are known by their place in the list
          key={at}
          named={finding}
          onPlace={() => onPlace(findingKey(at), finding)}
        />
      ))}
    </ul>
  );
}

type ItemProps = { readonly named: NamedFinding; readonly onPlace: () => void };

function Item({ named: { finding, ruleName, ruleNote }, onPlace }: ItemProps) {
  const { t } = useTranslation();
  const words = useFindingWords();
  const blocks = finding.severity === 'block';
  return (
    <li>
      <StatusShape status={blocks ? 'stop' : 'watch'} />
      <div>
        {finding.kind === 'forbidden' ? (
          <button type="button" className="tz-finding-place" onClick={onPlace}>
            {words(finding)}
          </button>
        ) : (
          <span>{words(finding)}</span>
        )}
        <span className="tz-finding-rule">
          {t(`deliverables.severity.${finding.severity}`)}
          {' · '}
          {ruleName}
          {ruleNote === '' ? '' : ` · ${ruleNote}`}
        </span>
      </div>
    </li>
  );
}
