import { useTranslation } from 'react-i18next';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { Rule } from '../rule.tsx';

type Unit = 'yuan' | 'wan';
type Props = {
  readonly label: string;
  readonly value: Unit;
  readonly onChange: (unit: Unit) => void;
};

/** Whether bare numbers of money count yuan or 万元. */
export function AmountUnitRule({ label, value, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Rule name={label}>
      <Segmented
        label={label}
        options={(['yuan', 'wan'] as const).map((unit) => ({ value: unit, label: t(`common.unit.${unit}`) }))}
        value={value}
        onChange={onChange}
      />
    </Rule>
  );
}
