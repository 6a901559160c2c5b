"""Checking many files: read, check, fix, one `Outcome` each, in a fixed order whatever the number of processes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from copydesk.config import Config, selected
from copydesk.engine import Result, check_with
from copydesk.errors import UnreadableCopyError
from copydesk.fixes import FixError, fix, respecting_speech
from copydesk.pool import in_order
from copydesk.rule import Rule
from copydesk.source import Source


@dataclass(frozen=True)
class Job:
    """One file to check under ``name``: what is at ``path``, or ``data`` where that was read already.

    ``fix`` asks for the fixes, ``unsafe`` for those that need an editor's yes too.
    """

    name: str
    path: Path
    config: Config
    data: bytes | None = None
    encoding: str | None = None
    fix: bool = False
    unsafe: bool = False


@dataclass(frozen=True)
class Outcome:
    """What came of a job: a result, or the reason there is none.

    Where fixes were made, ``result`` is that of the fixed text, ``before`` that of the text as it was and ``original``
    its bytes. ``error`` may stand beside a result: checked, but not fixed.
    """

    job: Job
    result: Result | None = None
    error: str = ""
    before: Result | None = None
    original: bytes = b""
    applied: tuple[str, ...] = ()


def run(jobs: Sequence[Job], processes: int = 1) -> Iterator[Outcome]:
    """The outcome of each job, in the order given.

    Raises:
        ModelError: when a rule needs a language model that is not installed.
    """
    yield from in_order(do, jobs, processes, _died)


def _died(job: Job) -> Outcome:
    return Outcome(job, error="the process checking it died, out of memory perhaps; try it alone with --jobs 1")


def do(job: Job) -> Outcome:
    """Do one job; what is wrong with its file is its outcome, what is wrong with the run is raised."""
    try:
        data = job.path.read_bytes() if job.data is None else job.data
        source = Source.from_bytes(data, job.name, job.encoding)
    except OSError as error:
        return Outcome(job, error=f"can't be read: {(error.strerror or str(error)).lower()}")
    except UnreadableCopyError as error:
        return Outcome(job, error=str(error).removeprefix(f"{job.name}: "))
    except UnicodeError:
        return Outcome(job, error=f"not valid {job.encoding}; name the encoding it is in: --encoding windows-1252")
    check = partial(_check, config=job.config)
    result = check(source)
    if not job.fix:
        return Outcome(job, result)
    try:
        fixed = fix(result, check, unsafe=job.unsafe)
    except FixError as error:
        return Outcome(job, result, str(error))
    if fixed.result.source.text == source.text:
        return Outcome(job, fixed.result)
    return Outcome(job, fixed.result, before=result, original=data, applied=fixed.applied)


def _check(source: Source, config: Config) -> Result:
    return respecting_speech(check_with(source, _rules(config), config), config.model, config.input_format)


_made: list[tuple[Config, tuple[Rule, ...]]] = []


def _rules(config: Config) -> tuple[Rule, ...]:
    """The rules of ``config``, made once a process: a run has few configurations and many files."""
    for known, chosen in _made:
        if known == config:
            return chosen
    chosen = selected(config)
    _made.append((config, chosen))
    return chosen
