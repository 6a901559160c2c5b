"""Rules of the category “headlines”."""
