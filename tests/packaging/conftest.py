"""Fresh environments that take their dependencies from this one: real installs, without the network."""

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SITE = Path(sysconfig.get_paths()["purelib"])


def run(*command: str | Path, cwd: Path, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run a command and keep what it prints; it need not succeed."""
    made = {**os.environ, "NO_COLOR": "1", "PYTHONUTF8": "1", **(env or {})}
    made.pop("PYTHONWARNINGS", None)
    return subprocess.run([str(c) for c in command], cwd=cwd, env=made, text=True, capture_output=True, check=False)


def must(*command: str | Path, cwd: Path, env: dict[str, str] | None = None) -> str:
    """Run a command that has to succeed; what it prints."""
    done = run(*command, cwd=cwd, env=env)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="session")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project as it stands, committed in a git repository of its own."""
    if not shutil.which("git") or not (ROOT / ".git").exists():
        pytest.skip("needs git and a checkout")
    copy = tmp_path_factory.mktemp("checkout") / "copydesk"
    for name in must("git", "ls-files", "-co", "--exclude-standard", cwd=ROOT).splitlines():
        if (ROOT / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, copy / name)
    commit(copy)
    return copy


def commit(repo: Path) -> None:
    """Make ``repo`` a git repository, if it isn't, and commit all that is in it."""
    must("git", "init", "-q", cwd=repo)
    must("git", "add", "-A", cwd=repo)
    who = ("-c", "user.name=tester", "-c", "user.email=tester@example.invalid")
    must("git", *who, "commit", "-qm", "all", "--no-verify", cwd=repo)


@pytest.fixture(scope="session")
def fresh(tmp_path_factory: pytest.TempPathFactory, checkout: Path) -> Path:
    """The ``bin`` folder of a new environment with copydesk installed from its built wheel."""
    env = tmp_path_factory.mktemp("fresh") / "env"
    must(sys.executable, "-m", "venv", env, cwd=checkout)
    site = next((env / "lib").glob("python*/site-packages"))
    # Dependencies come from here; editable installs don't, for a .pth behind a .pth is not read.
    (site / "dependencies.pth").write_text(f"{SITE}\n")
    install(env / "bin", checkout)
    return env / "bin"


def install(bin_folder: Path, project: Path) -> None:
    """Build and install ``project`` as pip does, offline."""
    options = ("--quiet", "--no-index", "--no-deps", "--no-build-isolation", "--force-reinstall")
    must(bin_folder / "python", "-m", "pip", "install", *options, project, cwd=project)
