import type { Texts } from "../i18n/texts";
import type { Notice } from "../session/pane-state";

type SharingNotice = Extract<
  Notice,
  { readonly kind: "shared" | "sharedOpened" | "zipSaved" | "swapped" | "swappedBack" | "mergeUndone" | "returnsMerged" }
>;

/** What has just been done for or with the municipalities. */
export function sharingNoticeText(notice: SharingNotice, words: Texts["sharingNotice"]): string {
  switch (notice.kind) {
    case "shared":
      return notice.failed === 0 ? words.shared(notice.made) : words.sharedExcept(notice.made, notice.failed);
    case "sharedOpened":
    case "zipSaved":
      return words[notice.kind](notice.file);
    case "swapped":
      return joined([words.swapped[notice.to](notice.count), notice.asValues > 0 && words.asValues(notice.asValues)]);
    case "swappedBack":
      return joined([words.swappedBack(notice.count), notice.rewritten > 0 && words.rewritten(notice.rewritten)]);
    case "mergeUndone":
      return words.mergeUndone(notice.count);
    case "returnsMerged":
      return joined([
        (notice.count > 0 || notice.nils === 0) && words.returnsMerged(notice.count),
        notice.rows > 0 && words.rowsAppended(notice.rows),
        notice.nils > 0 && words.nilsLogged(notice.nils),
      ]);
  }
}

const joined = (sentences: readonly (string | false)[]): string => sentences.filter((sentence) => sentence !== false).join(" ");
