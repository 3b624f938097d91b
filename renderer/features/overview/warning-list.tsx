import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { writtenParams } from '#renderer/ui/label-text.ts';
import { RiskLinkTo } from '#renderer/ui/risk-link.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { isGrave } from '#shared/domain/risks/warning.ts';
import { warningSentence } from '#shared/domain/risks/warning-sentence.ts';
import { type Asked, overviewParts, type RiskPart } from './overview-data.ts';

const MOST_SHOWN = 5;

/** The gravest of what warns, each leading to what it is about; the rest is a screen further. */
export function WarningList({ asked }: { readonly asked: Asked }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const warnings = useQuery(overviewParts.risks(asked)).data?.warnings;
  if (warnings === undefined) return null;
  const open = warnings.filter(({ state }) => state === 'open');
  return (
    <Section
      title={t('risks.overview.title')}
      unit={open.length > 0 && t('risks.overview.count', { replace: { total: formats.count(open.length) } })}
      aside={<Link to="/risks">{t('risks.overview.all')}</Link>}
    >
      {open.length === 0 ? (
        <p className="tz-overview-none">{t('risks.overview.none')}</p>
      ) : (
        <ul className="tz-overview-lines">
          {open.slice(0, MOST_SHOWN).map((warning) => (
            <WarningLine key={warning.causeKey} warning={warning} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function WarningLine({ warning }: { readonly warning: RiskPart['warnings'][number] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const said = t(`meetings.point.${warningSentence(warning)}`, {
    replace: writtenParams(warning.params, formats),
  });
  return (
    <li title={said}>
      <StatusMark
        status={isGrave(warning) ? 'stop' : 'watch'}
        word={t(`overview.status.${isGrave(warning) ? 'stop' : 'watch'}`)}
      />
      <RiskLinkTo link={warning.links[0]}>{said}</RiskLinkTo>
    </li>
  );
}
