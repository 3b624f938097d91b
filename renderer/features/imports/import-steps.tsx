import { useTranslation } from 'react-i18next';
import { Icon } from '#renderer/ui/icons.tsx';
import type { ImportStep } from './session-store.ts';

const steps: readonly ImportStep[] = ['file', 'mapping', 'preview'];

/** Where the import is: what is done, what is being done, what is to come. */
export function ImportSteps({ step }: { readonly step: ImportStep }) {
  const { t } = useTranslation();
  const at = steps.indexOf(step);
  return (
    <ol className="tz-steps" aria-label={t('imports.steps.label')}>
      {steps.map((name, index) => (
        <li key={name} className="tz-step" aria-current={index === at ? 'step' : undefined}>
          <span className="tz-step-mark" aria-hidden="true">
            {index < at ? <Icon name="check" size={12} /> : index + 1}
          </span>
          {t(`imports.steps.${name}`)}
          {index < at && <span className="tz-spoken">{t('imports.steps.done')}</span>}
        </li>
      ))}
    </ol>
  );
}
