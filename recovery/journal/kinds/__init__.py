"""The kinds of the journal, each whole in a file: model, rules, what it says of itself, FHIR."""
