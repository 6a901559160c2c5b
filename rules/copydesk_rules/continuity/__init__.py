"""Rules of the category “continuity”."""
