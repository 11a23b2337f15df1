import { ToggleButton, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  filter: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  choice: { minWidth: "auto", minHeight: "32px", paddingInline: tokens.spacingHorizontalSNudge },
});

type FilterTogglesProps<Value extends string> = {
  readonly label: string;
  readonly value: NoInfer<Value>;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
};

/** One switch for each kind of row, of which one is on. */
export function FilterToggles<Value extends string>({ label, value, choices, onChange }: FilterTogglesProps<Value>) {
  const styles = useStyles();
  return (
    <div className={styles.filter} role="group" aria-label={label}>
      {choices.map((choice) => (
        <ToggleButton
          key={choice.value}
          className={styles.choice}
          size="small"
          shape="circular"
          appearance={choice.value === value ? "primary" : "outline"}
          checked={choice.value === value}
          onClick={() => onChange(choice.value)}
        >
          {choice.label}
        </ToggleButton>
      ))}
    </div>
  );
}
