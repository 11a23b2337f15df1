import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Scenario, SeekAnswer, SeekRequest } from "../../../commands/command-results";
import { usePane } from "../../components/pane-context";
import { StatusIcon } from "../../components/status-icon";
import type { Wording } from "./change-texts";
import { NameForm } from "./name-form";
import { changeText, quantityText } from "./quantity-text";
import { useWorkspace } from "./use-scenarios";

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
  const workspace = useWorkspace();
  const [isNaming, setIsNaming] = useState(false);
  const { answer } = question;
  const sentence = answerSentence(question, workspace, { texts, language });
  useEffect(() => session.announce(sentence), [session, sentence]);
  return (
    <div className={styles.panel}>
      <div className={styles.answer}>
        <StatusIcon kind={answer.kind === "found" ? "ok" : "warning"} />
        <p className={styles.sentence}>{sentence}</p>
      </div>
      {answer.kind !== "missing" &&
        (isNaming ? (
          <NameForm
            action={texts.scenarios.adopt}
            initialName={question.scenario.name}
            onDone={(name) => session.scenarios.adopt(adopted(question, answer.value, name))}
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

/** The scenario of the question with the driver at the value that was found, for the whole county and year. */
function adopted({ scenario, driver, kind }: SeekQuestion, value: number, name: string): Scenario {
  const others = scenario.changes.filter((change) => change.driver !== driver || change.municipality !== undefined);
  return { name, changes: [...others, { driver, kind, value }] };
}

function answerSentence(question: SeekQuestion, { drivers, results }: ReturnType<typeof useWorkspace>, { texts, language }: Wording): string {
  const { answer, driver: driverId, result: resultId, kind, target, minimum, maximum } = question;
  const driver = drivers.find(({ id }) => id === driverId);
  const result = results.find(({ id }) => id === resultId);
  if (answer.kind === "missing" || !driver || !result) return answer.kind === "missing" ? answer.reason[language] : "";
  const change = (value: number) => changeText(value, driver, kind, language, texts);
  const reached = quantityText(answer.result, result.format, language);
  const words = texts.scenarios;
  if (answer.kind === "found") return words.seekFound(driver.title[language], change(answer.value), result.title[language], reached);
  const none = words.seekNone(change(minimum), change(maximum), quantityText(target, result.format, language));
  return `${none} ${words.seekNearest(change(answer.value), reached)}`;
}
