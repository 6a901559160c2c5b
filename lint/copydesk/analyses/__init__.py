"""Analyses: plain functions of an article, each computed when `Article.get` is first asked for it, and kept."""
