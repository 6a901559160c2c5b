"""Rules of the category “grammar”."""
