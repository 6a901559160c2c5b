"""The pre-commit hooks, tried by pre-commit itself on a real repository of good and bad copy."""

import sys
from pathlib import Path

import pytest

from tests.packaging.conftest import SITE, commit, must, run

GOOD = "The mayor opened the bridge on Monday. It took three years to build.\n"
BAD = "The mayor opened the bridge  on Monday , he said. It took three years to build.\n"


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    repo = tmp_path_factory.mktemp("newsroom")
    (repo / "good.txt").write_text(GOOD)
    (repo / "good.md").write_text(GOOD)
    (repo / "picture.py").write_text("bad  = 'copy , but code'\n")
    commit(repo)
    return repo


@pytest.fixture(scope="module")
def offline(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """pre-commit builds its environment as ever, but finds the dependencies it would fetch already there."""
    return {
        "PRE_COMMIT_HOME": str(tmp_path_factory.mktemp("pre-commit")),
        "PYTHONPATH": str(SITE),
        "PIP_NO_INDEX": "1",
        "PIP_NO_BUILD_ISOLATION": "0",
    }


def try_hook(hook: str, checkout: Path, newsroom: Path, env: dict[str, str]) -> tuple[int, str]:
    pre_commit = (sys.executable, "-m", "pre_commit")
    done = run(*pre_commit, "try-repo", checkout, hook, "--all-files", "--verbose", cwd=newsroom, env=env)
    return done.returncode, done.stdout + done.stderr


def test_hooks(checkout: Path, newsroom: Path, offline: dict[str, str]) -> None:
    code, printed = try_hook("copydesk", checkout, newsroom, offline)
    assert code == 0, printed

    (newsroom / "bad.html").write_text(BAD)
    commit(newsroom)
    code, printed = try_hook("copydesk", checkout, newsroom, offline)
    assert code == 1
    assert "bad.html" in printed
    assert "extra-space" in printed
    assert "space-before-punctuation" in printed
    assert "picture.py" not in printed

    code, printed = try_hook("copydesk-fix", checkout, newsroom, offline)
    assert code == 1, "a hook that changed files fails, so that the change is looked at"
    assert (newsroom / "bad.html").read_text() == BAD.replace("  ", " ").replace(" ,", ",")
    assert must("git", "status", "--short", cwd=newsroom).split() == ["M", "bad.html"]
    commit(newsroom)
    code, printed = try_hook("copydesk-fix", checkout, newsroom, offline)
    assert code == 0, printed
