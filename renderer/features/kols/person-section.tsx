import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import type { KolPage } from '#shared/domain/kols/kol-page.ts';

/** Who they are. What is not known takes no room. */
export function PersonSection({ page: { kol } }: { readonly page: KolPage }) {
  const { t } = useTranslation();
  const facts = [
    [t('kols.word.platform'), t(`kols.platform.${kol.platform}`)],
    [t('kols.word.handle'), kol.handle],
    [t('kols.word.field'), kol.field],
    [t('kols.word.agency'), kol.agency],
    [t('kols.word.contact'), kol.contact],
    [t('kols.word.flags'), kol.flags.join(t('common.separator.list'))],
    [t('common.word.note'), kol.note],
  ] as const;
  return (
    <Section title={t('kols.person.title')}>
      <dl className="tz-known">
        {facts
          .filter(([, text]) => text !== '')
          .map(([name, text]) => (
            <Fact key={name} name={name} text={text} />
          ))}
      </dl>
    </Section>
  );
}

function Fact({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </>
  );
}
