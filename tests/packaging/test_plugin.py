"""A third-party distribution with one rule, installed beside copydesk, is found and run."""

import json
from pathlib import Path

from tests.packaging.conftest import install, must, run

PYPROJECT = """
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "copydesk-harbour"
version = "1.0"
dependencies = ["copydesk"]

[project.entry-points."copydesk.rules"]
harbour = "copydesk_harbour:NoQuay"
"""

RULE = '''
"""A newsroom's own rule."""

import re

from copydesk import Example, Rule, Span


class NoQuay(Rule):
    """Our readers say dock.

    ## What it finds

    The word “quay”.

    ## Why it matters

    House style.
    """

    name = "no-quay"
    category = "house"
    examples = (Example("The ⟦quay⟧ is shut."), Example("The dock is shut."))

    def check(self, article):
        for match in re.finditer(r"\\bquay\\b", article.text):
            yield self.found(Span(*match.span()), "“quay” here, the house says “dock”")
'''


def plugin(folder: Path) -> Path:
    (folder / "copydesk_harbour").mkdir(parents=True)
    (folder / "pyproject.toml").write_text(PYPROJECT)
    (folder / "copydesk_harbour" / "__init__.py").write_text(RULE, encoding="utf-8")
    return folder


def test_installed_plugin_runs(fresh: Path, tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("The ferry left the quay on Monday.\n")
    before = run(fresh / "copydesk", "check", "--select", "no-quay", story, cwd=tmp_path)
    assert before.returncode == 2
    assert "no-quay" in before.stderr

    install(fresh, plugin(tmp_path / "plugin"))
    after = run(fresh / "copydesk", "check", "--select", "house", "--output-format", "json", story, cwd=tmp_path)
    assert after.returncode == 1, after.stderr
    (finding,) = json.loads(after.stdout)
    assert (finding["rule"], finding["category"]) == ("no-quay", "house")
    assert story.read_text()[finding["start"] : finding["end"]] == "quay"
    assert "Our readers say dock" in must(fresh / "copydesk", "explain", "no-quay", cwd=tmp_path)
