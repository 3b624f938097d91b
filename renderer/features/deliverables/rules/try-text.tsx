import { Input, Select } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLines } from '#renderer/rpc/use-lines.ts';
import { DayField } from '#renderer/ui/day-field.tsx';
import { FormField } from '#renderer/ui/form-field.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { checkPublication } from '#shared/domain/compliance/check-publication.ts';
import type { Grade } from '#shared/domain/compliance/rule-pack.ts';
import type { KeptPack } from '#shared/domain/kols/script-review.ts';
import type { Day } from '#shared/values/day.ts';
import { GradeFields } from '../drawer/grade-fields.tsx';
import { CheckView } from '../script/check-view.tsx';
import { hitMarks } from '../script/finding-marks.ts';
import { focusMark, MarkedText } from '../script/marked-text.tsx';
import { namedFindings } from '../script/named-findings.ts';

type Props = { readonly pack: KeptPack };

const PREFIX = 'tried';

/** A text held against a pack as it is typed; nothing of it is kept. */
export function TryText({ pack }: Props) {
  const { t } = useTranslation();
  const { today } = useLines();
  const [text, setText] = useState('');
  const [grades, setGrades] = useState<Grades>({ productGrade: 1, audienceGrade: null });
  const [day, setDay] = useState<Day | null>(today);
  const [held, setHeld] = useState<readonly string[]>([]);
  const script = useDeferredValue(text);
  const on = day ?? today;
  const findings = useMemo(() => {
    const qualifications = held.map((kind) => ({ kind, validFrom: null, validUntil: null }));
    return namedFindings(pack, checkPublication(pack, { script, ...grades, day: on, qualifications }));
  }, [pack, script, grades, on, held]);
  return (
    <Section title={t('compliance.try.title')} unit={t('compliance.try.help')}>
      <div className="tz-try">
        <div className="tz-rule-form">
          <FormField label={t('compliance.try.text')}>
            {(field) => (
              <Input.TextArea
                {...field}
                autoSize={{ minRows: 5, maxRows: 14 }}
                value={text}
                onChange={({ target }) => setText(target.value)}
              />
            )}
          </FormField>
          <GradeFields
            {...grades}
            disabled={false}
            errorAt={() => null}
            onChange={(change) => setGrades((before) => ({ ...before, ...change }))}
          />
          <div className="tz-pair">
            <Qualifications pack={pack} held={held} onChange={setHeld} />
            <DayField label={t('compliance.try.day')} value={day} onChange={setDay} />
          </div>
        </div>
        <div className="tz-script-side">
          {script === '' ? (
            <p className="tz-caption">{t('compliance.try.none')}</p>
          ) : (
            <>
              <MarkedText
                prefix={PREFIX}
                label={t('compliance.try.result')}
                text={script}
                marks={hitMarks(findings)}
              />
              <CheckView check={{ pack, day: on, findings }} onPlace={(key) => focusMark(PREFIX, key)} />
            </>
          )}
        </div>
      </div>
    </Section>
  );
}

type Grades = { readonly productGrade: Grade; readonly audienceGrade: Grade | null };

type HeldProps = Props & {
  readonly held: readonly string[];
  readonly onChange: (held: readonly string[]) => void;
};

/** Those that the pack's rules name. */
function Qualifications({ pack, held, onChange }: HeldProps) {
  const { t } = useTranslation();
  const kinds = new Set(pack.rules.flatMap((rule) => (rule.kind === 'qualification' ? rule.anyOf : [])));
  return (
    <FormField label={t('compliance.try.qualifications')}>
      {(field) => (
        <Select
          id={field.id}
          mode="multiple"
          value={[...held]}
          options={[...kinds].map((value) => ({ value, label: value }))}
          onChange={(chosen: string[]) => onChange(chosen)}
        />
      )}
    </FormField>
  );
}
