"""Rules of the category “pronouns”."""
