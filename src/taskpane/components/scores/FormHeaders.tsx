/**
 * How the columns of the self-evaluation forms were understood, one header at a time; a person says otherwise by a select
 * beside each heading. It is kept in the workbook and holds for every form with that header.
 */
import { Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { ROLE_NAMES } from '../../../app/scores/formFile';
import type { FormColumns } from '../../../core/accounts/evaluations/formMapping';
import { ROLES, fingerprint } from '../../../core/accounts/evaluations/formMapping';
import type { Accounts } from '../../../core/accounts/model';
import { useText } from '../../text';
import { Fold } from '../Fold';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(140px, 1fr))',
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalS} 0`,
  },
  input: { width: '100%', minWidth: '0' },
});

interface Props {
  readonly accounts: Pick<Accounts, 'department' | 'forms'>;
  readonly disabled: boolean;
  readonly onSay: (said: FormColumns) => void;
}

export function FormHeaders({ accounts, disabled, onSay }: Props): React.JSX.Element | null {
  const styles = useStyles();
  const words = useText().score.columns;
  const all = [accounts.department, ...accounts.forms.map(({ form }) => form)];
  const headers = new Map(
    all.flatMap(({ columns }) => columns).map(one => [fingerprint(one.header), one]),
  );
  if (headers.size === 0) return null;
  return (
    <Fold summary={words.title}>
      {[...headers].map(([print, said]) => (
        <div key={print} className={styles.grid}>
          {said.header.map((heading, index) => (
            <Field key={index} label={heading}>
              <Select
                className={styles.input}
                disabled={disabled}
                value={said.roles[index] ?? ''}
                onChange={(_, { value }) => {
                  const role = ROLES.find(one => one === value) ?? '';
                  // A role is given once: who had it loses it.
                  const roles = said.roles.map((had, at) => {
                    if (at === index) return role;
                    return had === role ? '' : had;
                  });
                  onSay({ header: said.header, roles });
                }}
              >
                <option value="">{words.none}</option>
                {ROLES.map(role => (
                  <option key={role} value={role}>
                    {ROLE_NAMES[role]}
                  </option>
                ))}
              </Select>
            </Field>
          ))}
        </div>
      ))}
    </Fold>
  );
}
