import { Field, Input, makeStyles, mergeClasses } from "@fluentui/react-components";
import { forwardRef, useState } from "react";
import { usePane } from "../../components/pane-context";
import { parseTypedNumber, typedNumberText, type FieldFormat } from "./typed-number";

const useStyles = makeStyles({
  field: { flexShrink: 0, width: "92px" },
  labelled: { width: "140px" },
  root: { minWidth: 0, width: "100%" },
  input: { minWidth: 0, width: "100%", textAlign: "end", fontVariantNumeric: "tabular-nums" },
});

/** A valid value, nothing (as in the base), or a text that is neither. */
export type TypedChange = { readonly value: number | undefined; readonly invalidText: string | undefined };

type NumberFieldProps = {
  readonly label: string;
  /** The label stands above the field; else it is for screen readers alone. */
  readonly isLabelled?: boolean;
  readonly value: number | undefined;
  readonly invalidText?: string | undefined;
  /** What an empty field stands for. */
  readonly placeholder?: string;
  readonly format: FieldFormat;
  /** Why a number is not allowed here. */
  readonly problemOf?: (value: number) => string | undefined;
  readonly onChange: (change: TypedChange) => void;
};

/** A number typed in German or English notation. What is typed takes effect at once; leaving the field writes it out. */
export const NumberField = forwardRef<HTMLInputElement, NumberFieldProps>(function NumberField(
  { label, isLabelled = false, value, invalidText, placeholder, format, problemOf, onChange },
  ref,
) {
  const styles = useStyles();
  const { texts, language } = usePane();
  // While the field is edited it shows what was typed, not what that means.
  const [typed, setTyped] = useState<string>();
  const read = (text: string): { readonly change: TypedChange; readonly problem?: string } => {
    if (text.trim() === "") return { change: { value: undefined, invalidText: undefined } };
    const number = parseTypedNumber(text, format, language);
    const problem = number === undefined ? texts.scenarios.notANumber : problemOf?.(number);
    if (problem !== undefined) return { change: { value: undefined, invalidText: text }, problem };
    return { change: { value: number, invalidText: undefined } };
  };
  const problem = invalidText === undefined ? undefined : read(invalidText).problem;
  const text = typed ?? invalidText ?? (value === undefined ? "" : typedNumberText(value, format, language));
  return (
    <Field
      className={mergeClasses(styles.field, isLabelled && styles.labelled)}
      {...(isLabelled && { label: { children: label, size: "small" } })}
      validationState={problem === undefined ? "none" : "error"}
      validationMessage={problem}
    >
      <Input
        ref={ref}
        className={styles.root}
        size="small"
        inputMode="text"
        input={{ className: styles.input }}
        {...(!isLabelled && { "aria-label": label })}
        placeholder={placeholder}
        value={text}
        onChange={(_, { value: next }) => {
          setTyped(next);
          onChange(read(next).change);
        }}
        onBlur={() => setTyped(undefined)}
      />
    </Field>
  );
});
