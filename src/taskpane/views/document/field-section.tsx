import { Body1, Button, Caption1, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { Search20Regular } from "@fluentui/react-icons/svg/search";
import { useEffect, useRef, useState } from "react";
import type { DocumentOutline } from "../../../commands/document.command";
import { formatNumber } from "../../../units/number-format";
import { Disclosure } from "../../components/disclosure";
import { MoreRows, usePages } from "../../components/paging";
import { usePane } from "../../components/pane-context";
import { Row } from "../../components/row";
import { useRowStyles } from "../../components/row-styles";
import { copyText } from "../../session/clipboard";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  hint: { color: tokens.colorNeutralForeground2 },
  copy: { flexShrink: 0 },
});

type Fields = DocumentOutline["fields"];

/** The fields that a text can hold, to be searched and copied. */
export function FieldSection({ fields }: { readonly fields: Fields }) {
  const { texts, language } = usePane();
  return (
    <Disclosure title={texts.document.fields(formatNumber(fields.length, 0, language))}>
      <FieldSearch fields={fields} />
    </Disclosure>
  );
}

function FieldSearch({ fields }: { readonly fields: Fields }) {
  const styles = useStyles();
  const { session, texts } = usePane();
  const [search, setSearch] = useState("");
  const [uncopied, setUncopied] = useState<string>();
  const words = texts.document;
  const found = fields.filter((field) => isFound(field, search));
  const copy = async (field: string): Promise<void> => {
    const isCopied = await copyText(field);
    setUncopied(isCopied ? undefined : field);
    session.announce(isCopied ? words.copied(field) : words.notCopied);
  };
  return (
    <div className={styles.content}>
      <Caption1 className={styles.hint}>{words.fieldsHint}</Caption1>
      <Field label={words.search}>
        <Input type="search" contentBefore={<Search20Regular />} value={search} onChange={(_, { value }) => setSearch(value)} />
      </Field>
      {uncopied !== undefined && <FieldToCopy key={uncopied} field={uncopied} />}
      {found.length === 0 ? <Body1>{words.noField}</Body1> : <FieldList key={search} fields={found} onCopy={copy} />}
    </div>
  );
}

function isFound({ name, title, otherNames }: Fields[number], search: string): boolean {
  const wanted = search.trim().toLowerCase();
  return [name, title.de, title.en, ...otherNames].some((text) => text.toLowerCase().includes(wanted));
}

/** Where the browser forbids copying: the field, selected, to be copied with the keyboard. */
function FieldToCopy({ field }: { readonly field: string }) {
  const { texts } = usePane();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  return (
    <Field label={texts.document.toCopy} hint={texts.document.notCopied}>
      <Input ref={input} readOnly value={field} />
    </Field>
  );
}

type FieldListProps = { readonly fields: Fields; readonly onCopy: (field: string) => Promise<void> };

function FieldList({ fields, onCopy }: FieldListProps) {
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const { texts, language } = usePane();
  const pages = usePages(fields.length);
  const words = texts.document;
  return (
    <div>
      <ul className={rowStyles.list}>
        {fields.slice(0, pages.shown).map(({ name, title, text, cell }, index) => {
          const field = `{${name}}`;
          const details = [title[language] === name ? undefined : title[language], text ?? words.noValue, cell];
          return (
            <Row
              key={cell}
              action={
                <Button
                  id={pages.idOf(index)}
                  className={styles.copy}
                  appearance="subtle"
                  icon={<Copy20Regular />}
                  aria-label={words.copyField(field)}
                  title={words.copy}
                  onClick={() => void onCopy(field)}
                />
              }
            >
              <span className={rowStyles.text}>
                <span className={rowStyles.title}>{field}</span>{" "}
                <span className={rowStyles.detail}>{details.filter(Boolean).join(" · ")}</span>
              </span>
            </Row>
          );
        })}
      </ul>
      <MoreRows pages={pages} label={words.fieldsShownOf} />
    </div>
  );
}
