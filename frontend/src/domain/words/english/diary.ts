/** English words of the diary, loaded with it. */

export default {
  title: "Diary",
  search: "Search in all entries",
  show: "Show",
  everything: "Everything",
  notes: "Notes",
  found: { one: "1 entry", other: "{count} entries" },
  nothing: "Nothing found",
  nothingFor: "No entry contains “{text}”.",
  empty: "What you log stands here, day by day.",
  emptyHint: "Begin with the evening check-in on Today.",
  more: "Show earlier days",
  openDay: "Open {day}",
  injuryOf: "{what}, {joint}",
  remove: "Remove",
  removed: "{what}: removed",
  ofClinic: "Your clinic entered this. Ask them to change it.",
} as const;
