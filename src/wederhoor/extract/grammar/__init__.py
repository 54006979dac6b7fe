"""What the words are in their sentence: verbs, phrases, rows, clauses."""
