"""Rules of the category “duplicates”."""
