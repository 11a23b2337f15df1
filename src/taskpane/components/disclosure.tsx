import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  accordion: { margin: `0 calc(-1 * ${tokens.spacingHorizontalM})` },
  panel: { margin: `0 ${tokens.spacingHorizontalM}` },
});

type DisclosureProps = {
  readonly title: string;
  readonly icon?: ReactElement;
  readonly level?: "h2" | "h3";
  readonly isOpenAtFirst?: boolean;
  readonly children: ReactNode;
};

/** A part that opens on demand, under a heading of its own. */
export function Disclosure({ title, icon, level = "h2", isOpenAtFirst = false, children }: DisclosureProps) {
  const styles = useStyles();
  return (
    <Accordion className={styles.accordion} collapsible defaultOpenItems={isOpenAtFirst ? ["part"] : []}>
      <AccordionItem value="part">
        <AccordionHeader as={level} icon={icon}>
          {title}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>{children}</AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
