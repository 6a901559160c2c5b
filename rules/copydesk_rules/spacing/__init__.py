"""Rules of the category “spacing”."""
