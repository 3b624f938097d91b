import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormField } from '#renderer/ui/form-field.tsx';
import { type PhasingShape, phasingShapeSchema } from '#shared/domain/budget/phasing-shape.ts';

type Props = {
  readonly value: PhasingShape;
  readonly onChange: (shape: PhasingShape) => void;
};

/** How an amount is laid over the months. */
export function ShapeSelect({ value, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <FormField label={t('budget.line.shape')}>
      {(field) => (
        <Select
          id={field.id}
          value={value}
          options={phasingShapeSchema.options.map((shape) => ({
            value: shape,
            label: t(`budget.line.shapes.${shape}`),
          }))}
          onChange={onChange}
        />
      )}
    </FormField>
  );
}
