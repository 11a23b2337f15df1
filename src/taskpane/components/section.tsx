import { Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  title: { margin: 0 },
});

type SectionProps = { readonly title: string; readonly titleId?: string; readonly children: ReactNode };

/** A part of a view under its own heading. The heading can take the focus when a command leads to it. */
export function Section({ title, titleId, children }: SectionProps) {
  const styles = useStyles();
  const ownId = useId();
  const id = titleId ?? ownId;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Subtitle2 as="h2" id={id} className={styles.title} tabIndex={-1}>
        {title}
      </Subtitle2>
      {children}
    </section>
  );
}
