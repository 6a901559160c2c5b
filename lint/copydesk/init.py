"""What ``copydesk init`` writes: a configuration with every setting explained and none changed."""

CONFIG = """\
# copydesk: which rules read your copy, and how. Everything here is a default or an example; remove what you don't need.
# `copydesk rules` lists the rules, `copydesk explain RULE` shows the manual page of one.

# Only these rules or categories, in place of the default ones.
# select = ["names", "dates", "extra-space"]

# These as well as the default ones; "all" is every rule there is.
# extend-select = ["ambiguous-pronoun"]

# Not these. The most specific word decides: a rule over its category, a category over "all".
# ignore = ["mixed-date-style"]

# Files and folders a check of a whole folder passes over. Files named on the command line are always checked.
# exclude = ["archive/", "drafts/*.txt", "**/embargoed/**"]

# The language model, where you have installed a larger one.
# model = "en_core_web_md"

# What files are read as: "text", "markdown" or "html"; "auto" goes by their suffix.
# input-format = "auto"

# Rules that don't apply to some files.
# [per-file-ignores]
# "opinion/**" = ["readability"]

# A rule's own options.
# [rules.long-sentence]
# words = 45
"""

PRE_COMMIT = """\
repos:
  - repo: local
    hooks:
      - id: copydesk
        name: copydesk
        entry: copydesk check --no-progress
        language: system
        types_or: [plain-text, markdown, html]
        require_serial: true
"""
