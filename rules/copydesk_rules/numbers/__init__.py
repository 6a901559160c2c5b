"""Rules of the category “numbers”."""
