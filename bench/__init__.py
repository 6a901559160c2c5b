"""Measurements: how accurate copydesk is."""
