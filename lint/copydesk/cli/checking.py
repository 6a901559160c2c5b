"""What ``copydesk check`` does: find the files, check them, fix them, report."""

import io
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from copydesk.cli.progress import tracked
from copydesk.cli.say import put, put_bytes, say
from copydesk.configfile import Overrides, SettingsFinder
from copydesk.discovery import STDIN, SUFFIXES, find
from copydesk.errors import CopydeskError
from copydesk.reporters import FORMATS, Report, statistics, write
from copydesk.rewrite import WriteError, encoded, replace_file, rewrite
from copydesk.runner import Job, Outcome, run
from copydesk.terminal import Color, Terminal

CLEAN, FINDINGS, FAILED = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Request:
    """The options of ``copydesk check``, as given."""

    paths: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fix: bool = False
    unsafe_fixes: bool = False
    diff: bool = False
    output_format: str = "full"
    output: str | None = None
    config: str | None = None
    stdin_filename: str | None = None
    statistics: bool = False
    exit_zero: bool = False
    encoding: str | None = None
    input_format: str | None = None
    jobs: int = 1
    color: Color = "auto"
    no_progress: bool = False


def run_check(request: Request) -> int:
    """Do what is asked; the exit status."""
    jobs, failed = _jobs(request)
    show = not request.no_progress and sys.stderr.isatty()
    outcomes = list(tracked(run(jobs, request.jobs), len(jobs), show=show))
    changed = [outcome for outcome in outcomes if outcome.before]
    # What can't be written stays in the report as it was found, but has not been fixed.
    unwritten = {} if request.diff or not request.fix else _write(outcomes)
    for outcome in outcomes:
        if message := outcome.error or unwritten.get(outcome.job.name):
            failed.append((outcome.job.name, message))
            say("error", f"{outcome.job.name}: {message}")
    if request.diff:
        _show_diffs(changed, request)
        found = bool(changed)
    else:
        report = _report(outcomes, unwritten, sorted(failed))
        _show(report, request)
        found = bool(report.count)
    return FAILED if failed else FINDINGS if found and not request.exit_zero else CLEAN


def _jobs(request: Request) -> tuple[list[Job], list[tuple[str, str]]]:
    """A job a file, by name; and the paths that could not be looked at, with the reasons."""
    settings = SettingsFinder(Path(request.config) if request.config else None)
    overrides = Overrides(request.select, request.extend_select, request.ignore, request.input_format)
    paths = request.paths or (".",)
    found = find((path for path in paths if path != STDIN), settings)
    for name, message in sorted(found.errors.items()):
        say("error", f"{name}: {message}")
    for name in found.empty:
        say("warning", f"{name}: no copy in this folder ({', '.join(sorted(SUFFIXES))})")
    fixing = request.fix or request.diff
    files = {name: (path, None) for name, path in found.files.items()}
    if STDIN in paths:
        name = request.stdin_filename or "<stdin>"
        files[name] = (Path(request.stdin_filename or "stdin.txt"), _standard_input())  # type: ignore[assignment]
    jobs = [
        Job(
            name,
            path,
            settings.for_folder(path.parent).for_file(path, overrides),
            data,
            request.encoding,
            fixing,
            request.unsafe_fixes,
        )
        for name, (path, data) in sorted(files.items())
    ]
    if not jobs:
        # Nothing to check is no reason to pass over a wrong option or configuration.
        settings.for_folder(Path()).for_file(Path("none.txt"), overrides)
    return jobs, list(found.errors.items())


def _standard_input() -> bytes:
    return sys.stdin.buffer.read()


def _write(outcomes: Iterable[Outcome]) -> dict[str, str]:
    """Write the fixed files, standard input's text to standard output; what went wrong, by name."""
    wrong: dict[str, str] = {}
    for outcome in outcomes:
        name, job = outcome.job.name, outcome.job
        try:
            if outcome.before and outcome.result:
                after = outcome.result.source.text
                if job.data is None:
                    rewrite(job.path, outcome.before.source, after, outcome.original)
                else:
                    put_bytes(encoded(outcome.before.source, after, outcome.original), sys.stdout)
            elif job.data is not None:
                put_bytes(job.data, sys.stdout)
        except WriteError as error:
            wrong[name] = str(error)
            if job.data is not None:
                put_bytes(job.data, sys.stdout)  # what comes in goes out, whatever happens
    return wrong


def _report(outcomes: Iterable[Outcome], unwritten: dict[str, str], failed: Iterable[tuple[str, str]]) -> Report:
    results, fixed, files = [], 0, 0
    for outcome in outcomes:
        if outcome.before and outcome.job.name in unwritten:
            results.append(outcome.before)
        elif outcome.result:
            results.append(outcome.result)
            fixed += len(outcome.applied)
            files += bool(outcome.applied)
    return Report(tuple(results), fixed, files, tuple(failed))


def _show(report: Report, request: Request) -> None:
    # Standard output is taken when it carries the fixed text of standard input.
    stream: IO[str] = sys.stderr if request.fix and STDIN in request.paths else sys.stdout
    machine = FORMATS[request.output_format].machine
    if request.output is not None:
        terminal = Terminal(color=request.color == "always")
        _save(request.output, "".join(_pieces(report, request, terminal)).encode("utf-8", "backslashreplace"))
    elif machine:
        put_bytes("".join(_pieces(report, request, Terminal())).encode(), stream)
    else:
        put(_pieces(report, request, Terminal.of(stream, request.color)), stream)


def _pieces(report: Report, request: Request, terminal: Terminal) -> Iterator[str]:
    if not request.statistics:
        yield from write(report, request.output_format, terminal)
    elif FORMATS[request.output_format].machine:
        yield statistics.report_json(report)
    else:
        yield from statistics.report(report, terminal)


def _show_diffs(changed: Iterable[Outcome], request: Request) -> None:
    from copydesk.reporters.diff import diff

    out = io.StringIO()
    terminal = Terminal(color=request.color == "always") if request.output else Terminal.of(sys.stdout, request.color)
    for outcome in changed:
        assert outcome.before is not None
        assert outcome.result is not None
        out.writelines(diff(outcome.before.source, outcome.result.source.text, terminal))
    data = out.getvalue().encode("utf-8", "surrogateescape")
    if request.output:
        _save(request.output, data)
    else:
        put_bytes(data, sys.stdout)


def _save(output: str, data: bytes) -> None:
    try:
        replace_file(Path(output), data)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise CopydeskError(f"{output}: the report can't be written: {reason}") from None
