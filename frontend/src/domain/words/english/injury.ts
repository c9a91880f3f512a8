/** English words of telling about an injury. */

export default {
  joint: "Joint",
  side: "Side",
  kind: "What happened?",
  date: "When?",
  surgery: "Date of surgery, if there was one",
  surgeryDay: "Date of surgery",
  future: "This day has not come yet.",
  mechanism: "How did it happen?",
  operation: "What was done in the operation?",
  other: "Was the other side ever hurt?",
  others: { yes: "Yes", no: "No", unknown: "I do not know" } as Record<string, string>,
  more: "More about it",
} as const;
