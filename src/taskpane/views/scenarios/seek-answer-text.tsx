import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { SeekAnswer, SeekRequest } from "../../../commands/command-results";
import { usePane } from "../../components/pane-context";
import { StatusIcon } from "../../components/status-icon";
import { NameForm } from "./name-form";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  answer: { display: "flex", columnGap: tokens.spacingHorizontalS },
  sentence: { margin: 0, overflowWrap: "anywhere" },
  action: { alignSelf: "flex-start" },
});

export type SeekQuestion = SeekRequest & { readonly answer: SeekAnswer };

/** The answer of a goal seek in words; what was found, or comes nearest, can become a scenario. */
export function SeekAnswerText({ question }: { readonly question: SeekQuestion }) {
  const styles = useStyles();
  const { session, texts, language } = usePane();
  const [isNaming, setIsNaming] = useState(false);
  const { answer } = question;
  const sentence = answer.message[language];
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    session.announce(sentence);
    panel.current?.scrollIntoView({ block: "nearest" });
  }, [session, sentence]);
  return (
    <div ref={panel} className={styles.panel}>
      <div className={styles.answer}>
        <StatusIcon kind={answer.kind === "found" ? "ok" : "warning"} />
        <p className={styles.sentence}>{sentence}</p>
      </div>
      {answer.kind !== "none" &&
        (isNaming ? (
          <NameForm
            action={texts.scenarios.adopt}
            initialName={question.scenario.name}
            onDone={(name) => session.scenarios.adopt({ ...answer.scenario, name })}
            onCancel={() => setIsNaming(false)}
          />
        ) : (
          <Button className={styles.action} onClick={() => setIsNaming(true)}>
            {texts.scenarios.adopt}
          </Button>
        ))}
    </div>
  );
}
