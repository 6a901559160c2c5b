"""``copydesk.toml`` and ``[tool.copydesk]``: found, read, and told where they are wrong."""

from pathlib import Path, PurePosixPath
from typing import Any

import pytest

from copydesk.config import selected
from copydesk.configfile import Overrides, Settings, SettingsFinder, read_settings
from copydesk.errors import ConfigError
from copydesk.globs import matches
from copydesk.toml_lines import line_of

pytestmark = pytest.mark.usefixtures("tiny_rules")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)


def write(text: str, name: str = "copydesk.toml") -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def names(settings: Settings, path: str = "a.txt", **overrides: Any) -> list[str]:
    return [rule.name for rule in selected(settings.for_file(Path(path), Overrides(**overrides)))]


def test_everything_it_may_hold() -> None:
    settings = read_settings(
        write(
            'select = ["names", "words"]\nextend-select = ["anglicise"]\nignore = ["misspelt"]\n'
            'exclude = ["old/"]\nmodel = "en_core_web_md"\n'
            '[rules.two-names]\nleast = 3\n[per-file-ignores]\n"opinion/*.txt" = ["names"]\n'
        )
    )
    assert names(settings) == ["two-names", "anglicise"]
    assert names(settings, "opinion/a.txt") == ["anglicise"]
    config = settings.for_file(Path("a.txt"), Overrides())
    assert config.model == "en_core_web_md"
    assert selected(config)[0].options.least == 3
    assert settings.excluded(Path("old/a.txt"))


def test_the_command_line_comes_before_the_file() -> None:
    settings = read_settings(write('select = ["two-names"]\nignore = ["words"]\n[per-file-ignores]\n"b*" = ["all"]\n'))
    assert names(settings) == ["two-names"]
    assert names(settings, select=("all",), ignore=("quarrel", "long")) == ["two-names", "double-space", "misspelt"]
    assert names(settings, extend_select=("words",)) == ["two-names", "misspelt"]
    assert names(settings, ignore=("names",)) == []
    assert names(settings, ignore=("all",), extend_select=("misspelt",)) == ["misspelt"]
    assert names(settings, "b.txt", select=("all",)) == []


def test_the_nearest_file_counts_up_to_the_repository() -> None:
    write('select = ["names"]')
    write('select = ["words"]', "desk/copydesk.toml")
    write('[tool.copydesk]\nselect = ["spacing"]', "desk/in/pyproject.toml")
    write("[tool.other]\nx = 1", "desk/in/deep/pyproject.toml")
    write("", "desk/repo/.git/HEAD")
    finder = SettingsFinder()
    found = {
        folder: finder.for_folder(Path(folder)).config.select for folder in (".", "desk", "desk/in/deep", "desk/repo")
    }
    assert found == {".": ("names",), "desk": ("words",), "desk/in/deep": ("spacing",), "desk/repo": ()}
    given = SettingsFinder(Path("copydesk.toml"))
    assert given.for_folder(Path("desk")).config.select == ("names",)


def test_copydesk_toml_comes_before_pyproject() -> None:
    write('[tool.copydesk]\nselect = ["words"]', "pyproject.toml")
    write('select = ["names"]')
    assert SettingsFinder().for_folder(Path()).config.select == ("names",)


def test_someone_elses_broken_pyproject_is_not_our_business() -> None:
    write("[broken", "pyproject.toml")
    assert SettingsFinder().for_folder(Path()).config.select == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("\nselect = [", "copydesk.toml:2: not valid TOML: "),
        ("a = 1\nselect 5\n", "copydesk.toml:2: not valid TOML: "),
        (
            'model = "x"\n\nselect = [\n  "names",\n  "mispelt",\n]\n',
            "copydesk.toml:5: there is no rule or category “mispelt”; did you mean “misspelt”?",
        ),
        ('\nselects = ["names"]', "copydesk.toml:2: there is no setting “selects”; did you mean “select”?"),
        ('ignore = "names"', 'copydesk.toml:1: “ignore” must be a list of strings, as in ["one", "two"]'),
        ("exclude = [1]", "copydesk.toml:1: “exclude” must be a list of strings"),
        ("model = 5", "copydesk.toml:1: “model” must be the name of a language model"),
        ("[rules.two-name]\nleast = 1", "copydesk.toml:1: there is no rule “two-name”; did you mean “two-names”?"),
        (
            'model = "x"\n[rules.two-names]\nleast = 1\nmost = 2',
            "copydesk.toml:4: two-names has no option “most” (it has: least)",
        ),
        ('rules.two-names.least = "1"', "copydesk.toml:1: two-names: option “least” must be a int, not '1'"),
        ("[rules]\ntwo-names = 5", "copydesk.toml:2: “two-names” must be a table of options: [rules.two-names]"),
        ("rules = 5", "copydesk.toml:1: “rules” must hold a table a rule"),
        ("\nper-file-ignores = 5", "copydesk.toml:2: “per-file-ignores” must be a table of patterns"),
        (
            '[per-file-ignores]\n"a/*.txt" = ["all"]\n"b" = ["name"]',
            "copydesk.toml:3: there is no rule or category “name”; did you mean “names”?",
        ),
    ],
)
def test_a_mistake_is_told_with_its_line_and_the_right_word(text: str, message: str) -> None:
    write(text)
    with pytest.raises(ConfigError) as error:
        SettingsFinder().for_folder(Path("desk"))
    assert str(error.value).startswith(message)


def test_mistakes_in_pyproject() -> None:
    write('[project]\nselect = 1\n\n[tool.copydesk]\nselect = ["x"]\n', "pyproject.toml")
    with pytest.raises(ConfigError, match=r"^pyproject\.toml:5: there is no rule or category “x”"):
        SettingsFinder().for_folder(Path())
    write("[tool]\ncopydesk = 5\n", "pyproject.toml")
    with pytest.raises(ConfigError, match=r"^pyproject\.toml:2: \[tool\.copydesk\] must be a table"):
        SettingsFinder().for_folder(Path())


def test_a_configuration_that_is_not_there_or_not_text() -> None:
    with pytest.raises(ConfigError, match=r"^none\.toml: no such file or directory"):
        SettingsFinder(Path("none.toml"))
    Path("copydesk.toml").write_bytes(b"\xff\xff")
    with pytest.raises(ConfigError, match=r"^copydesk\.toml: not valid UTF-8"):
        SettingsFinder().for_folder(Path())


TOML = """\
a = 1
# b = 2

[t]
b = [
  "x",  # c = 3
  "y",
]
text = '''
b.late = 1
'''
c.d = 2

[t."s.u"]
"e f" = {g = 1}
"""


@pytest.mark.parametrize(
    ("path", "value", "line"),
    [
        (("a",), None, 1),
        (("t",), None, 4),
        (("t", "b"), None, 5),
        (("t", "b"), "y", 7),
        (("t", "b"), "z", 5),
        (("t", "c", "d"), None, 12),
        (("t", "s.u", "e f"), None, 15),
        (("t", "s.u", "e f", "g"), None, 15),
        (("missing",), None, 1),
    ],
)
def test_line_of(path: tuple[str, ...], value: str | None, line: int) -> None:
    assert line_of(TOML, path, value) == line


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("*.txt", "in/a.txt", True),
        ("*.txt", "in/a.md", False),
        ("old", "old/in/a.txt", True),
        ("old/", "in/old/a.txt", True),
        ("in/old", "in/old/a.txt", True),
        ("in/old", "x/in/old/a.txt", False),
        ("**/old/*", "x/in/old/a.txt", True),
        ("**/old/*", "old/a.txt", True),
        ("in/*.txt", "in/deep/a.txt", False),
        ("in/**", "in/deep/a.txt", True),
        ("in/**/a.txt", "in/a.txt", True),
        ("a?[0-9].txt", "ab1.txt", True),
        ("a[!0-9].txt", "a1.txt", False),
        ("a+(b).txt", "a+(b).txt", True),
        ("[", "[", True),
    ],
)
def test_patterns(pattern: str, path: str, expected: bool) -> None:
    assert matches(pattern, PurePosixPath(path)) is expected
