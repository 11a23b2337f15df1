import { Select, type SelectProps } from "@fluentui/react-components";
import { useListStyles } from "./list-styles";

export type Option<Value extends string = string> = { readonly value: Value; readonly label: string };

type OptionSelectProps<Value extends string> = {
  readonly value: NoInfer<Value>;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
} & Omit<SelectProps, "value" | "onChange" | "select" | "className" | "children">;

/** A list as wide as the pane allows, whatever its longest text; stands in a `Field`, which names it. */
export function OptionSelect<Value extends string>({ value, options, onChange, ...others }: OptionSelectProps<Value>) {
  const styles = useListStyles();
  return (
    <Select
      {...others}
      className={styles.root}
      select={{ className: styles.select }}
      value={value}
      onChange={(_, data) => {
        const chosen = options.find((option) => option.value === data.value);
        if (chosen) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Select>
  );
}
