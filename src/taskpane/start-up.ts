/** Why the pane cannot start, in both languages: without Office the user's language is not known for sure. */
const START_PROBLEMS = {
  noOffice: [
    {
      language: "de",
      title: "Keine Verbindung zu Excel",
      text: "Die Office-Bibliothek wurde nicht geladen. Prüfen Sie die Netzverbindung und öffnen Sie die Aufgabenleiste erneut. Hilft das nicht, fragen Sie Ihre IT, ob die Adresse der Office-Bibliothek (office.js) gesperrt ist.",
    },
    {
      language: "en",
      title: "No connection to Excel",
      text: "The Office library was not loaded. Check the network connection and open the task pane again. If that does not help, ask your IT department whether the address of the Office library (office.js) is blocked.",
    },
  ],
  notLoaded: [
    {
      language: "de",
      title: "Das Add-in konnte nicht geladen werden",
      text: "Ein Teil des Add-ins fehlt. Prüfen Sie die Netzverbindung und laden Sie die Aufgabenleiste neu.",
    },
    {
      language: "en",
      title: "The add-in could not be loaded",
      text: "A part of the add-in is missing. Check the network connection and reload the task pane.",
    },
  ],
} as const;

export type StartProblem = keyof typeof START_PROBLEMS;

/** Replaces the content of `root` by a readable message and a button that loads the pane again. */
export function showStartProblem(root: HTMLElement, problem: StartProblem, reload: () => void = () => location.reload()): void {
  const message = document.createElement("div");
  message.className = "start-message";
  message.setAttribute("role", "alert");
  for (const { language, title, text } of START_PROBLEMS[problem]) {
    const part = document.createElement("section");
    part.lang = language;
    part.append(textElement("h2", title), textElement("p", text));
    message.append(part);
  }
  const button = textElement("button", "Neu laden / Reload");
  button.addEventListener("click", reload);
  message.append(button);
  root.replaceChildren(message);
}

function textElement<Name extends keyof HTMLElementTagNameMap>(name: Name, text: string): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

/**
 * Waits until Office is ready. Calls `onLate` if that takes longer than `timeout` milliseconds and goes on waiting,
 * since a slow network may still deliver; never resolves without office.js, and says so at once.
 */
export async function officeReady(timeout: number, onLate: () => void): Promise<void> {
  if (typeof Office === "undefined") {
    onLate();
    return new Promise(() => undefined);
  }
  const timer = setTimeout(onLate, timeout);
  await Office.onReady();
  clearTimeout(timer);
}
