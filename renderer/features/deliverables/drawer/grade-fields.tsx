import { useTranslation } from 'react-i18next';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { type Grade, gradeSchema } from '#shared/domain/compliance/rule-pack.ts';

type Grades = { readonly productGrade: Grade; readonly audienceGrade: Grade | null };
type Props = Grades & {
  readonly disabled: boolean;
  readonly errorAt: (field: keyof Grades) => string | null;
  readonly onChange: (change: Partial<Grades>) => void;
};

const GRADES: readonly Grade[] = [1, 2, 3, 4, 5];
const OPEN_TO_ALL = 'all';

/** How risky the product is, and how risky what its audience may be shown: the review holds one against the other. */
export function GradeFields({ productGrade, audienceGrade, disabled, errorAt, onChange }: Props) {
  const { t } = useTranslation();
  const grades = GRADES.map((grade) => ({
    value: String(grade),
    label: t('deliverables.grade', { replace: { grade: String(grade) } }),
  }));
  const gradeOf = (text: string | null) => gradeSchema.safeParse(Number(text)).data;
  return (
    <div className="tz-pair">
      <SelectField
        label={t('deliverables.field.productGrade')}
        value={String(productGrade)}
        options={grades}
        disabled={disabled}
        error={errorAt('productGrade')}
        onChange={(text) => {
          const grade = gradeOf(text);
          if (grade !== undefined) onChange({ productGrade: grade });
        }}
      />
      <SelectField
        label={t('deliverables.field.audienceGrade')}
        value={audienceGrade === null ? OPEN_TO_ALL : String(audienceGrade)}
        options={[{ value: OPEN_TO_ALL, label: t('deliverables.field.openToAll') }, ...grades]}
        disabled={disabled}
        error={errorAt('audienceGrade')}
        onChange={(text) => onChange({ audienceGrade: gradeOf(text) ?? null })}
      />
    </div>
  );
}
