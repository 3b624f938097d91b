import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { orpc } from '#renderer/rpc/rpc.ts';
import { FormField } from '#renderer/ui/form-field.tsx';
import { Section } from '#renderer/ui/section.tsx';

/** Who is at the desk. */
export function PersonSection() {
  const { t } = useTranslation();
  const session = useSuspenseQuery(orpc.session.get.queryOptions()).data;
  const people = useQuery(orpc.catalogue.list.queryOptions()).data?.people ?? [];
  const choice = useMutation(orpc.session.choosePerson.mutationOptions());
  return (
    <Section title={t('settings.person.title')}>
      <div className="tz-setting-field">
        <FormField
          label={t('settings.person.label')}
          help={t('settings.person.hint', { replace: { account: session.account } })}
        >
          {(field) => (
            <Select
              id={field.id}
              aria-describedby={field['aria-describedby']}
              value={session.person?.id ?? null}
              loading={choice.isPending}
              showSearch={{ optionFilterProp: 'label' }}
              options={[
                { value: null, label: t('settings.person.none') },
                ...people.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(personId) => choice.mutate({ personId })}
            />
          )}
        </FormField>
      </div>
    </Section>
  );
}
