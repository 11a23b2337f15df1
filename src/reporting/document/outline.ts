import type { LocalizedText } from "../../units/language";

/** Tables and charts that a section shows below its prose. */
export type Exhibit =
  | "budgetTable"
  | "budgetChart"
  | "shiftTable"
  | "staffTable"
  | "exitsTable"
  | "caseloadTable"
  | "caseloadChart"
  | "topicFigures"
  | "topicChart"
  | "topicMeasures";

/** Prose of the sheet `Texte`: the word in the column `Abschnitt`, and what is expected there. */
export type ProseSlot = {
  readonly section: string;
  readonly title: LocalizedText;
  readonly about: LocalizedText;
  readonly isRequired: boolean;
};

export type OutlineSection = {
  readonly number: string;
  readonly heading: string;
  readonly prose: readonly (ProseSlot & { readonly subheading?: string })[];
  readonly exhibits: readonly Exhibit[];
};

export type OutlinePart = { readonly letter: "A" | "B" | "C"; readonly heading: string; readonly sections: readonly OutlineSection[] };

function slot(
  section: string,
  [titleDe, titleEn]: readonly [string, string],
  [de, en]: readonly [string, string],
  { isRequired = true, subheading }: { readonly isRequired?: boolean; readonly subheading?: string } = {},
): ProseSlot & { readonly subheading?: string } {
  return {
    section,
    title: { de: titleDe, en: titleEn },
    about: { de, en },
    isRequired,
    ...(subheading === undefined ? {} : { subheading }),
  };
}

const RESOURCES: OutlinePart = {
  letter: "A",
  heading: "Finanzielle und personelle Ressourcen",
  sections: [
    {
      number: "A.1",
      heading: "Budget",
      prose: [
        slot(
          "A.1 Budget",
          ["Budget", "Budget"],
          ["Zuteilungen, ihre Veränderung und was daraus folgt", "Allocations, their change and what follows"],
        ),
      ],
      exhibits: ["budgetTable", "budgetChart"],
    },
    {
      number: "A.2",
      heading: "Umschichtung",
      prose: [
        slot(
          "A.2 Umschichtung",
          ["Umschichtung", "Shift of funds"],
          ["Geplante Umschichtung vom EGT in das VWT", "Planned shift from EGT to VWT"],
        ),
      ],
      exhibits: ["shiftTable"],
    },
    {
      number: "A.3",
      heading: "Personal",
      prose: [slot("A.3 Personal", ["Personal", "Staff"], ["Stellen nach Aufgaben, Vakanzen", "Posts by task, vacancies"])],
      exhibits: ["staffTable"],
    },
    {
      number: "A.4",
      heading: "Geplante Veränderungen",
      prose: [
        slot(
          "A.4 Geplante Veränderungen",
          ["Geplante Veränderungen", "Planned changes"],
          ["Geplante Änderungen beim Personal, Fluktuation", "Planned changes of staff, turnover"],
        ),
      ],
      exhibits: ["exitsTable"],
    },
    {
      number: "A.5",
      heading: "Betreuungsschlüssel",
      prose: [
        slot(
          "A.5 Betreuungsschlüssel",
          ["Betreuungsschlüssel", "Caseload"],
          ["eLb je VZÄ und was dahinter steht", "Persons per FTE and what is behind it"],
        ),
      ],
      exhibits: ["caseloadTable", "caseloadChart"],
    },
  ],
};

/** Three of the six focus topics are chosen; up to three potentials can be named. */
const ORDER = [1, 2, 3] as const;

function topicSection(order: number): OutlineSection {
  const number = `B.${order}`;
  return {
    number,
    heading: "Schwerpunktthema",
    prose: [
      slot(
        `${number} Thema`,
        ["Thema", "Topic"],
        ["Eines der sechs Schwerpunktthemen, z. B. „I“", "One of the six focus topics, e.g. “I”"],
      ),
      slot(
        `${number} Begründung`,
        ["Begründung und Ziel", "Reason and aim"],
        ["Warum das Thema gewählt ist und was erreicht werden soll", "Why the topic is chosen and what is to be achieved"],
        { subheading: "Warum dieses Thema, und was soll erreicht werden?" },
      ),
      slot(
        `${number} Aktivitäten`,
        ["Geplante Aktivitäten", "Planned activities"],
        ["Was geplant ist, mit Maßnahmen und Zielen", "What is planned, with measures and targets"],
        { subheading: "Geplante Aktivitäten" },
      ),
      slot(
        `${number} Maßnahmen`,
        ["Maßnahmen", "Measures"],
        [
          "Freiwillig: Maßnahmen oder Zielgruppen des Blatts Maßnahmen, mit Semikolon getrennt; sonst nach dem Thema",
          "Optional: measures or target groups of the sheet Maßnahmen, separated by semicolons; otherwise by topic",
        ],
        { isRequired: false },
      ),
    ],
    exhibits: ["topicFigures", "topicChart", "topicMeasures"],
  };
}

const TOPICS: OutlinePart = { letter: "B", heading: "Schwerpunktthemen", sections: ORDER.map(topicSection) };

function potentialSection(order: number): OutlineSection {
  const number = `C.${order}`;
  const isRequired = order === 1;
  return {
    number,
    heading: "Internes Potenzial",
    prose: [
      slot(`${number} Thema`, ["Thema", "Topic"], ["Worum es geht, in wenigen Worten", "What it is about, in a few words"], { isRequired }),
      slot(
        `${number} Entwicklung`,
        ["Geplante Entwicklung", "Planned development"],
        ["Was sich im Haus entwickeln soll", "What is to develop inside the job centre"],
        { isRequired },
      ),
    ],
    exhibits: [],
  };
}

const POTENTIALS: OutlinePart = { letter: "C", heading: "Interne Potenziale", sections: ORDER.map(potentialSection) };

/** The structure that every job centre fills in. */
export const OUTLINE: readonly OutlinePart[] = [RESOURCES, TOPICS, POTENTIALS];

/** What stands on the first page and below the signature lines. */
export const FRONT_SLOTS: readonly ProseSlot[] = [
  slot("Jobcenter", ["Jobcenter", "Job centre"], ["Name des Jobcenters", "Name of the job centre"]),
  slot("Ansprechpartner", ["Ansprechpartner", "Contact"], ["Wer Fragen beantwortet", "Who answers questions"], { isRequired: false }),
  slot("Ort", ["Ort", "Place"], ["Ort der Unterschrift", "Place of the signature"], { isRequired: false }),
];

/** Every section of the table `Texte` that the document reads, in its order. */
export const PROSE_SLOTS: readonly ProseSlot[] = [
  ...FRONT_SLOTS,
  ...OUTLINE.flatMap(({ sections }) => sections.flatMap(({ prose }) => prose)),
];
