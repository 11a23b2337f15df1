import { Caption1, Checkbox, Field, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { isMissing } from "../../../units/missing";
import type { ResultComparison, ResultInfo } from "../../../commands/command-results";
import { usePane } from "../../components/pane-context";
import { AreaSelect } from "./area-select";
import { MovementMark } from "./movement-mark";
import { differenceText, quantityText, relativeText } from "./quantity-text";
import { useScenarioState, useWorkspace } from "./use-scenarios";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  group: {
    textAlign: "start",
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, verticalAlign: "top" },
  head: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, textAlign: "start" },
  cell: { paddingBlock: tokens.spacingVerticalXS, paddingInlineEnd: tokens.spacingHorizontalS, textAlign: "start", fontWeight: "normal" },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums", paddingInlineEnd: 0, paddingInlineStart: tokens.spacingHorizontalS },
  value: { display: "block", whiteSpace: "nowrap" },
  detail: { display: "block", color: tokens.colorNeutralForeground2 },
  missing: { fontStyle: "italic" },
});

/** All results of one area beside the base, by group; a missing one says why. */
export function ResultTable() {
  const styles = useStyles();
  const { texts, language } = usePane();
  const { results } = useWorkspace();
  const { comparison } = useScenarioState();
  const [area, setArea] = useState(0);
  const [isOnlyChanged, setIsOnlyChanged] = useState(false);
  const words = texts.scenarios;
  const rows = results.flatMap((info) => {
    const entry = comparison.find((each) => each.id === info.id && each.area === area);
    const isShown = entry !== undefined && (!isOnlyChanged || (entry.difference !== undefined && entry.difference !== 0));
    return isShown ? [{ info, entry }] : [];
  });
  const groups = [...new Set(rows.map(({ info }) => info.group))];
  return (
    <div className={styles.panel}>
      <Field label={words.area}>
        <AreaSelect area={area} onChange={setArea} />
      </Field>
      <Checkbox checked={isOnlyChanged} label={words.onlyChanged} onChange={(_, { checked }) => setIsOnlyChanged(checked === true)} />
      {rows.length === 0 ? (
        <Caption1 className={styles.detail}>{words.nothingChanged}</Caption1>
      ) : (
        <table className={styles.table} aria-label={words.results}>
          <thead>
            <tr>
              <th scope="col" className={styles.head}>
                {words.result}
              </th>
              <th scope="col" className={mergeClasses(styles.head, styles.number)}>
                {words.value}
              </th>
              <th scope="col" className={mergeClasses(styles.head, styles.number)}>
                {words.difference}
              </th>
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody key={group}>
              <tr>
                <th scope="rowgroup" colSpan={3} className={styles.group}>
                  {words.groups[group]}
                </th>
              </tr>
              {rows
                .filter(({ info }) => info.group === group)
                .map(({ info, entry }) => (
                  <tr key={info.id} className={styles.row}>
                    <th scope="row" className={styles.cell}>
                      {info.title[language]}
                      {isMissing(entry.value) && <span className={styles.detail}>{entry.value.missing[language]}</span>}
                    </th>
                    <ResultCells info={info} entry={entry} />
                  </tr>
                ))}
            </tbody>
          ))}
        </table>
      )}
    </div>
  );
}

function ResultCells({ info: { format }, entry }: { readonly info: ResultInfo; readonly entry: ResultComparison }) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const { value, base, difference, movement } = entry;
  const number = mergeClasses(styles.cell, styles.number);
  if (isMissing(value) || difference === undefined || movement === undefined || isMissing(base)) {
    return (
      <>
        <td className={mergeClasses(number, styles.missing)}>
          {isMissing(value) ? texts.scenarios.missing : quantityText(value, format, language)}
        </td>
        <td className={number} />
      </>
    );
  }
  const relative = relativeText(difference, base, format, language);
  return (
    <>
      <td className={number}>
        <span className={styles.value}>{quantityText(value, format, language)}</span>
      </td>
      <td className={number}>
        {difference !== 0 && (
          <>
            <span className={styles.value}>{differenceText(difference, format, language, texts)}</span>{" "}
            {relative !== undefined && <span className={styles.detail}>{relative}</span>}{" "}
          </>
        )}
        <MovementMark movement={movement} difference={difference} />
      </td>
    </>
  );
}
