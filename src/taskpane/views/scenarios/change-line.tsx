import { Button, Caption1, Select, Slider, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowResetRegular } from "@fluentui/react-icons/svg/arrow-reset";
import { memo, useCallback, useRef, useState } from "react";
import type { ChangeKind, ScenarioWorkspace, WorkspaceDriver } from "../../../commands/command-results";
import { usePane } from "../../components/pane-context";
import { convertedValue, withLine, withoutLine, type DraftLine } from "../../session/scenario-draft";
import { ChangeScope } from "./change-scope";
import { levelText, useChangeUnits } from "./change-texts";
import { NumberField } from "./number-field";
import { changeText } from "./quantity-text";
import { sliderRange, stepsOf, valueAtStep } from "./slider-range";
import { problemOfChange } from "./change-bounds";
import { fieldFormat } from "./typed-number";

const useStyles = makeStyles({
  line: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  controls: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  slider: { flexGrow: 1, minWidth: "60px", margin: `0 calc(-1 * ${tokens.spacingHorizontalXS})` },
  kind: { flexShrink: 0, width: "96px" },
  effect: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS, minHeight: "24px" },
  level: { flexGrow: 1, minWidth: 0, color: tokens.colorNeutralForeground2 },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

type ChangeLineProps = {
  readonly driver: WorkspaceDriver;
  readonly workspace: ScenarioWorkspace;
  readonly line: DraftLine;
  /** The driver has other lines, so this one can go away. */
  readonly isFurther: boolean;
  readonly isRepeated: boolean;
  readonly hasScope: boolean;
};

/** One change of a driver: slider, number, kind, and for which municipality from which month. */
export const ChangeLine = memo(function ChangeLine({ driver, workspace, line, isFurther, isRepeated, hasScope }: ChangeLineProps) {
  const styles = useStyles();
  const { session, texts, language } = usePane();
  const field = useRef<HTMLInputElement>(null);
  // The slider keeps its ends while it moves; a typed value beyond them makes it reach as far.
  const [reached, setReached] = useState(line.value);
  const units = useChangeUnits(driver);
  const { key, kind, value } = line;
  const words = texts.scenarios;
  const title = driver.title[language];
  const area = line.municipality === undefined ? 0 : workspace.baseline.municipalities.indexOf(line.municipality) + 1;
  const base = driver.baseValues[area] ?? NaN;
  const neutral = kind === "absolute" && Number.isFinite(base) ? base : 0;
  const shown = value ?? neutral;
  const ranged = sliderRange(driver, kind, base, reached, workspace.ranges);
  const range = shown < ranged.minimum || shown > ranged.maximum ? sliderRange(driver, kind, base, shown, workspace.ranges) : ranged;
  const edit = useCallback((change: Partial<DraftLine>) => session.scenarios.edit((draft) => withLine(draft, key, change)), [session, key]);
  const asBase = (): void => {
    field.current?.focus();
    session.scenarios.edit((draft) => withoutLine(draft, key));
  };
  return (
    <div className={styles.line}>
      <div className={styles.controls}>
        <Slider
          className={styles.slider}
          size="small"
          aria-label={title}
          aria-valuetext={value === undefined ? words.asBase : changeText(value, driver, kind, language, texts)}
          min={0}
          max={stepsOf(range.maximum, range)}
          value={stepsOf(shown, range)}
          onChange={(_, data) => edit({ value: valueAtStep(data.value, range), invalidText: undefined })}
        />
        <NumberField
          ref={field}
          label={words.fieldLabel(title, units[kind])}
          value={value}
          invalidText={line.invalidText}
          placeholder={words.asBase}
          format={fieldFormat(driver, kind)}
          problemOf={(typed) => problemOfChange(driver, kind, base, typed, { texts, language })}
          onChange={(change) => {
            if (change.value !== undefined) setReached(change.value);
            edit(change);
          }}
        />
        <Select
          className={styles.kind}
          size="small"
          aria-label={words.kindLabel(title)}
          value={kind}
          disabled={driver.kinds.length === 1}
          onChange={(_, { value: chosen }) => {
            const newKind = driver.kinds.find((each) => each === chosen) ?? kind;
            const converted = value === undefined ? undefined : convertedValue(value, kind, newKind, base);
            setReached(converted);
            edit({ kind: newKind, value: converted, invalidText: undefined });
          }}
        >
          {driver.kinds.map((each: ChangeKind) => (
            <option key={each} value={each}>
              {units[each]}
            </option>
          ))}
        </Select>
      </div>
      {hasScope && <ChangeScope driver={driver} baseline={workspace.baseline} line={line} onChange={edit} />}
      {isRepeated && <Caption1 className={styles.problem}>{words.repeated}</Caption1>}
      {(value !== undefined || line.invalidText !== undefined || isFurther) && (
        <div className={styles.effect}>
          <Caption1 className={styles.level}>{value !== undefined && levelText(driver, line, base, { texts, language })}</Caption1>
          <Button size="small" appearance="subtle" icon={<ArrowResetRegular />} aria-label={words.asBaseLabel(title)} onClick={asBase}>
            {words.asBase}
          </Button>
        </div>
      )}
    </div>
  );
});
