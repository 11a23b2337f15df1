import { Caption1, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ReturnChange } from "../../../commands/sharing-commands";
import { MoreRows, usePages } from "../../components/paging";
import { usePane } from "../../components/pane-context";
import { Section } from "../../components/section";
import { canBeAccepted } from "../../session/returns-session";
import { acceptedShare } from "./accepted-share";
import { ChangeGroup } from "./change-group";
import { useReturnsState } from "./use-returns";

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  switches: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  groups: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
});

/** Up to so many changes all groups are open at first. */
const MOST_OPEN = 50;

/** How the returned files differ from the workbook, by municipality. */
export function ChangeSection({ changes }: { readonly changes: readonly ReturnChange[] }) {
  const styles = useStyles();
  const { session, texts } = usePane();
  const { accepted } = useReturnsState();
  const [hasErrorsOnly, setHasErrorsOnly] = useState(false);
  const words = texts.municipalities;
  const possible = useMemo(() => changes.filter(canBeAccepted), [changes]);
  const errors = useMemo(() => changes.filter((change) => !canBeAccepted(change)), [changes]);
  const groups = useMemo(() => byMunicipality(hasErrorsOnly ? errors : changes), [changes, errors, hasErrorsOnly]);
  return (
    <Section title={words.changes}>
      {changes.length === 0 ? (
        <Caption1 className={styles.hint}>{words.noChanges}</Caption1>
      ) : (
        <>
          <div className={styles.switches}>
            <Checkbox
              checked={acceptedShare(possible, accepted)}
              disabled={possible.length === 0}
              label={words.chooseAll(possible.length)}
              onChange={(_, { checked }) => session.returns.accept(changes, checked === true)}
            />
            <Checkbox
              checked={hasErrorsOnly}
              label={words.onlyErrors(errors.length)}
              onChange={(_, { checked }) => setHasErrorsOnly(checked === true)}
            />
          </div>
          {groups.length === 0 && <Caption1 className={styles.hint}>{words.noErrors}</Caption1>}
          <Groups key={String(hasErrorsOnly)} groups={groups} areOpenAtFirst={hasErrorsOnly || changes.length <= MOST_OPEN} />
        </>
      )}
    </Section>
  );
}

type GroupsProps = { readonly groups: readonly (readonly ReturnChange[])[]; readonly areOpenAtFirst: boolean };

function Groups({ groups, areOpenAtFirst }: GroupsProps) {
  const styles = useStyles();
  const { texts } = usePane();
  const pages = usePages(groups.length);
  return (
    <>
      <div className={styles.groups}>
        {groups.slice(0, pages.shown).map((changes, index) => (
          <ChangeGroup
            key={changes[0]?.municipality}
            id={pages.idOf(index)}
            municipality={changes[0]?.municipality ?? ""}
            changes={changes}
            isOpenAtFirst={areOpenAtFirst}
          />
        ))}
      </div>
      <MoreRows pages={pages} label={texts.municipalities.groupsShownOf} />
    </>
  );
}

/** In the order of the first change of each. */
function byMunicipality(changes: readonly ReturnChange[]): readonly (readonly ReturnChange[])[] {
  const groups = new Map<string, ReturnChange[]>();
  for (const change of changes) {
    const group = groups.get(change.municipality);
    if (group) group.push(change);
    else groups.set(change.municipality, [change]);
  }
  return [...groups.values()];
}
