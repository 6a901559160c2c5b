"""Rules of the category “dates”."""
