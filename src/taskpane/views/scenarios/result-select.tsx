import { Select } from "@fluentui/react-components";
import type { ResultInfo } from "../../../commands/command-results";
import { useListStyles } from "../../components/list-styles";
import { usePane } from "../../components/pane-context";

type ResultSelectProps = {
  readonly results: readonly ResultInfo[];
  readonly value: string;
  readonly onChange: (id: string) => void;
};

/** One of the model's results, listed by group; stands in a `Field`, which names it. */
export function ResultSelect({ results, value, onChange, ...field }: ResultSelectProps) {
  const styles = useListStyles();
  const { texts, language } = usePane();
  const groups = [...new Set(results.map(({ group }) => group))];
  return (
    <Select
      {...field}
      className={styles.root}
      select={{ className: styles.select }}
      value={value}
      onChange={(_, data) => onChange(data.value)}
    >
      {groups.map((group) => (
        <optgroup key={group} label={texts.scenarios.groups[group]}>
          {results
            .filter((result) => result.group === group)
            .map(({ id, title }) => (
              <option key={id} value={id}>
                {title[language]}
              </option>
            ))}
        </optgroup>
      ))}
    </Select>
  );
}
