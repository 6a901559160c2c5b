"""Rules of the category “punctuation”."""
