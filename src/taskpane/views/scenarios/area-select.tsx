import { Select } from "@fluentui/react-components";
import { useListStyles } from "./list-styles";
import { usePane } from "../../components/pane-context";
import { useWorkspace } from "./use-scenarios";

type AreaSelectProps = { readonly area: number; readonly onChange: (area: number) => void };

/** The county or one of its municipalities; stands in a `Field`, which names it. */
export function AreaSelect({ area, onChange, ...field }: AreaSelectProps) {
  const styles = useListStyles();
  const { texts } = usePane();
  const { baseline } = useWorkspace();
  return (
    <Select
      {...field}
      className={styles.root}
      select={{ className: styles.select }}
      value={String(area)}
      onChange={(_, { value }) => onChange(Number(value))}
    >
      {[texts.scenarios.county, ...baseline.municipalities].map((name, index) => (
        <option key={name} value={index}>
          {name}
        </option>
      ))}
    </Select>
  );
}
