"""Rules of the category “residue”."""
