import type { Card, Deck } from "../../lib/domain/deck";
import { aCard } from "../../lib/testing/builders";

/** Decks that are unlike the built-in ones: more columns, and another direction of writing. */
export const OTHER_DECKS: Record<string, () => Deck> = { three, four, arabic };

type Said = { title: string; text: string };
type Parts = Pick<Deck, "id" | "title" | "language" | "question" | "labels"> & {
  columns: [label: string, summary: string][];
  dimension: string;
  /** dealt to the columns in turn */
  cards: Said[];
  practice: Said;
  interplay: Said;
  reason: string;
  prompt: string;
  pair: { event: string; shows: string; question: string };
};

function deckOf({ columns, dimension, cards, practice, interplay, reason, prompt, pair, ...head }: Parts): Deck {
  const ids = columns.map((_, at) => `column-${at + 1}`);
  const byColumn = (text: string) => Object.fromEntries(ids.map((id) => [id, text]));
  const sorted = cards.map(
    (said, at): Card =>
      aCard({
        ...said,
        id: `card-${at + 1}`,
        expected: ids[at % ids.length] ?? null,
        dimension: "dimension",
        grounding: "direct",
        basis: [dimension],
        rationale: reason,
        counterview: reason,
        discussionPrompt: prompt,
      }),
  );
  return {
    ...head,
    schemaVersion: 1,
    source: { title: head.title, author: "Amara", published: "2026-01-20", attribution: head.title, note: null },
    columns: columns.map(([label, summary], at) => ({ id: ids[at] ?? "", label, summary })),
    dimensions: [
      { id: "dimension", label: dimension, basis: [dimension], question: prompt, byColumn: byColumn(reason) },
    ],
    cards: [
      ...sorted,
      aCard({ ...interplay, id: "both", kind: "interplay", discussionPrompt: prompt, byColumn: byColumn(reason) }),
      aCard({ ...practice, id: "practice", kind: "practice" }),
    ],
    quick: [],
    leastCertain: ["card-2"],
    whenAgreed: ["card-1"],
    pairs: [
      {
        ...pair,
        id: "pair",
        cards: Object.fromEntries(ids.map((id, at) => [id, `card-${at + 1}`])),
        articleExample: true,
        interplayCard: "both",
      },
    ],
  };
}

const ENGLISH: Pick<Deck, "language" | "labels"> & Omit<Parts, "id" | "title" | "question" | "labels" | "columns"> = {
  language: "en",
  labels: {
    model: "The article’s view",
    match: "Same column as the article",
    differ: "Different column from the article",
    closeCall: "Close call: we had to read between the article’s lines",
    interplay: "The article says: this takes them all",
    leans: "The article leans this way",
    unsettled: "The article does not settle this one",
  },
  dimension: "What it touches",
  cards: [
    ["Saturdays", "Decide whether the clinic opens on Saturdays."],
    [
      "Who is on tonight",
      "Two nurses are ill, and somebody has to say who works the night shift instead of them, within the next hour.",
    ],
    ["A new kettle", "The kettle in the break room leaks."],
    [
      "The building’s lease",
      "The lease of the building runs out in two years, and the owner asks for a quarter more than the house can pay.",
    ],
    ["Order of the agenda", "What we talk about first on Tuesday."],
    [
      "A complaint",
      "A patient’s daughter complains about how long nobody came when her mother rang, and wants an answer in writing.",
    ],
    ["Holiday swaps", "Two colleagues want to swap their weeks in August."],
    ["A merger", "The clinic across the river offers to merge."],
    ["The spring course", "Who goes to the course in spring, which has one place."],
    ["Trying the new form", "Try the short form for a month before everybody uses it."],
    ["Overtime in March", "Whether the overtime of March is paid or taken as days off."],
    ["A name for the ward", "The ward gets a name instead of a number."],
  ].map(([title = "", text = ""]) => ({ title, text })),
  practice: { title: "Coffee", text: "Choose which coffee is bought." },
  interplay: { title: "The year after next", text: "Plan what the ward looks like the year after next." },
  reason:
    "Whoever lives with the answer every day knows most about it, the article says, and should hear the others before.",
  prompt: "Who would be surprised to hear that somebody else decides this?",
  pair: {
    event: "One Monday in the ward, seen from each chair",
    shows: "The nearer to the work, the sooner the answer; the wider its effect, the more chairs are asked.",
    question: "Which of these would you hand over first?",
  },
};

function four(): Deck {
  return deckOf({
    ...ENGLISH,
    id: "who-decides",
    title: "Who decides?",
    question: "Who decides this?",
    columns: [
      ["Me", "Nobody else needs to be asked."],
      ["My team", "We talk about it and then one of us says it."],
      ["My boss", "Somebody has to stand for it outside of the ward."],
      ["The board of directors", "It binds the house for years."],
    ],
  });
}

function three(): Deck {
  return deckOf({
    ...ENGLISH,
    id: "stop-start-keep",
    title: "Stop, start or keep?",
    question: "Do we stop, start or keep this?",
    columns: [
      ["Stop", "It costs more than it gives."],
      ["Start", "Nobody does it, and somebody should."],
      ["Keep as it is", "It works, and we would miss it."],
    ],
  });
}

function arabic(): Deck {
  return deckOf({
    id: "leadership-arabic",
    title: "قيادة أم إدارة؟",
    language: "ar",
    question: "قيادة أم إدارة؟",
    labels: {
      model: "رأي المقال",
      match: "العمود نفسه كما في المقال",
      differ: "عمود مختلف عن المقال",
      closeCall: "حالة متقاربة: قرأنا ما بين السطور",
      interplay: "يقول المقال: الأمر يحتاج إلى الاثنين",
      leans: "يميل المقال إلى هذا الجانب",
      unsettled: "لا يحسم المقال هذه الحالة",
    },
    columns: [
      ["القيادة", "ترسم اتجاها يريد الناس أن يشاركوا فيه وتمنحهم المجال."],
      ["الإدارة", "ترتب الناس والوسائل والخطوات من أجل نتيجة محددة."],
    ],
    dimension: "السمات الأساسية",
    cards: [
      ["فريق الليل الهادئ", "بعد ليلة غابت فيها ممرضتان، يلاحظ زميل أقدم من صمت ويجد وقتا ليستمع إلى كل واحد منهم."],
      ["جدول المناوبات", "توزع رئيسة القسم المناوبات لثلاثة أسابيع وتعلق الجدول عند الباب."],
      ["فكرة من المطبخ", "يشجع الطاهي زملاءه على تجربة وصفاتهم."],
      ["الميزانية حتى 31 مارس", "تراجع المديرة 12 بندا من الميزانية قبل 31 مارس وتشطب ما لا حاجة إليه."],
      ["رؤية بعد سنتين", "تصف المعلمة كيف ستبدو المدرسة بعد سنتين حتى يتحمس الجميع."],
      ["قائمة الفحص", "يفحص الفني كل آلة وفق القائمة ويوقع."],
      ["الثقة بعد الخطأ", "بعد خطأ مكلف تقول المديرة أمام الفريق إنها ما زالت تثق به."],
      ["تسليم في الموعد", "تقسم القائدة العمل إلى خطوات وتتابع موعد كل خطوة حتى التسليم."],
    ].map(([title = "", text = ""]) => ({ title, text })),
    practice: { title: "القهوة", text: "اختر أي قهوة نشتري." },
    interplay: { title: "ما بعد الامتحان", text: "تخطط المدرسة لأسبوع الامتحانات ولما يأتي بعده." },
    reason: "ينسب المقال هذا إلى من يقرأ مشاعر الناس ويستجيب لها، ولا يذكر عنه شيئا في الجانب الآخر.",
    prompt: "ما الذي يجب أن يتغير في هذه البطاقة حتى تغير رأيك؟",
    pair: {
      event: "ليلة واحدة في القسم من جهتين",
      shows: "الحدث نفسه يحتاج إلى من يستمع وإلى من يرتب.",
      question: "أيهما ينقص عندنا؟",
    },
  });
}
