import { useTranslation } from 'react-i18next';
import { useLines } from '#renderer/rpc/use-lines.ts';
import { Section } from '#renderer/ui/section.tsx';
import { type Status, StatusMark } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { KeptPack } from '#shared/domain/kols/script-review.ts';
import { packKey, type Packs } from './rules-data.ts';
import type { PackKey } from './rules-search.ts';

type Props = {
  readonly all: Packs;
  readonly shown: KeptPack;
  readonly onChoose: (pack: PackKey) => void;
};

/** Every version, the newest first, with whether it is in force. */
export function PackList({ all, shown, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <Section title={t('compliance.packs.title')}>
      <ul className="tz-pack-list">
        {all.packs.map((pack) => (
          <li key={packKey(pack)}>
            <Item
              pack={pack}
              isInForce={pack === all.inForce}
              isShown={pack === shown}
              onChoose={() => onChoose(packKey(pack))}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

type ItemProps = {
  readonly pack: KeptPack;
  readonly isInForce: boolean;
  readonly isShown: boolean;
  readonly onChoose: () => void;
};

function Item({ pack, isInForce, isShown, onChoose }: ItemProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { today } = useLines();
  const { effectiveFrom, isExample, reviewCount, rules, name } = pack;
  const state = isInForce ? 'inForce' : effectiveFrom > today ? 'ahead' : 'past';
  const facts = [
    isExample
      ? t('compliance.packs.example')
      : t('compliance.packs.from', { replace: { day: formats.day(effectiveFrom) } }),
    t('compliance.packs.rules', { count: rules.length, replace: { total: formats.count(rules.length) } }),
    ...(reviewCount === 0
      ? []
      : [t('compliance.packs.used', { count: reviewCount, replace: { total: formats.count(reviewCount) } })]),
  ];
  return (
    <button type="button" className="tz-pack" aria-pressed={isShown} onClick={onChoose}>
      <span className="tz-pack-name">{name}</span>
      <StatusMark status={STATE_STATUS[state]} word={t(`compliance.packs.${state}`)} />
      <span className="tz-pack-facts">{facts.join(' · ')}</span>
    </button>
  );
}

const STATE_STATUS = { inForce: 'good', ahead: 'watch', past: 'none' } as const satisfies Record<
  string,
  Status
>;
