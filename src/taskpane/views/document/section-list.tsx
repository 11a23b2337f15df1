import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { DocumentOutline } from "../../../commands/document.command";
import { Disclosure } from "../../components/disclosure";
import { usePane } from "../../components/pane-context";
import { Section } from "../../components/section";
import { StatusIcon } from "../../components/status-icon";
import { FileFindings } from "../../components/file-findings";
import { listedSections, SECTION_ICONS, type ListedSection } from "./section-state";

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  panel: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS },
  text: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
  action: { alignSelf: "flex-start" },
});

/** The sheet with the prose, as every workbook has it. */
const TEXTS_SHEET = "Texte";

/** Where prose is expected and how it stands; optional sections without text are folded away. */
export function SectionList({ outline }: { readonly outline: DocumentOutline }) {
  const styles = useStyles();
  const { texts } = usePane();
  const words = texts.document;
  const sections = useMemo(() => listedSections(outline), [outline]);
  const folded = sections.filter(({ state }) => state === "optional");
  return (
    <Section title={words.sections}>
      <Caption1 className={styles.hint}>{words.sectionsHint}</Caption1>
      <div>
        {sections
          .filter(({ state }) => state !== "optional")
          .map((section) => (
            <SectionPart key={section.section} section={section} />
          ))}
        {folded.length > 0 && (
          <Disclosure level="h3" title={words.optionalSections(folded.length)} icon={<StatusIcon kind="none" />}>
            {folded.map((section) => (
              <SectionPart key={section.section} section={section} />
            ))}
          </Disclosure>
        )}
      </div>
    </Section>
  );
}

function SectionPart({ section }: { readonly section: ListedSection }) {
  const styles = useStyles();
  const { session, texts, language } = usePane();
  const words = texts.document;
  // The workbook names sections in German; everybody else gets the translation with it.
  const name = language === "de" ? section.section : `${section.section} (${section.title[language]})`;
  return (
    <Disclosure
      level="h3"
      title={words.sectionTitle(name, words.states[section.state])}
      icon={<StatusIcon kind={SECTION_ICONS[section.state]} />}
    >
      <div className={styles.panel}>
        {section.texts.map(({ text, sheet, cell }) => (
          <div key={cell} className={styles.panel}>
            <p className={styles.text}>{text}</p>
            <Button className={styles.action} size="small" onClick={() => void session.goToCell(sheet, cell)}>
              {words.toCell(`${sheet}!${cell}`)}
            </Button>
          </div>
        ))}
        {section.texts.length === 0 && (
          <>
            <Caption1 className={styles.hint}>{words.expected(section.about[language])}</Caption1>
            <Button className={styles.action} size="small" onClick={() => void session.goToCell(TEXTS_SHEET)}>
              {words.toSheet}
            </Button>
          </>
        )}
        {section.findings.length > 0 && <FileFindings findings={section.findings} />}
      </div>
    </Disclosure>
  );
}
