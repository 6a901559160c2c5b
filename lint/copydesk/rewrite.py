"""Writing a fixed file back: whole or not at all, and never over someone else's change."""

import contextlib
import os
import stat
import tempfile
from pathlib import Path

from copydesk.errors import CopydeskError
from copydesk.source import Source


class WriteError(CopydeskError):
    """A file that could not be written; it is as it was."""


def rewrite(path: Path, before: Source, after: str, original: bytes) -> None:
    """Put ``after`` in the place of ``before`` in the file at ``path``, which held ``original`` when it was read.

    Newlines, encoding and byte-order mark stay; so do the file's permissions, and a link goes on pointing at it.

    Raises:
        WriteError: when the file can't be written, was changed meanwhile, or would lose a byte.
    """
    data = encoded(before, after, original)
    target = Path(os.path.realpath(path))
    try:
        status = target.stat()
        if not stat.S_ISREG(status.st_mode):
            raise WriteError("not a regular file, so it can't be fixed; use --diff to see the fixes")
        if not os.access(target, os.W_OK):
            raise WriteError("the fixes could not be written: the file is read-only")
        _replace(target, data, original, status)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise WriteError(f"the fixes could not be written: {reason}; the file is as it was") from None


def encoded(before: Source, after: str, original: bytes) -> bytes:
    """The bytes of ``after``, all but the edits the same as in ``original``.

    Raises:
        WriteError: when the encoding can't say ``after``, or would not give back what it read.
    """
    try:
        if before.encode(before.text) != original:
            raise WriteError(
                f"can't be written back byte for byte as {before.encoding.upper()}; save it as UTF-8 first"
            )
        return before.encode(after)
    except UnicodeEncodeError as error:
        char = error.object[error.start]
        raise WriteError(
            f"a fix needs “{char}”, which {before.encoding.upper()} can't write; save the file as UTF-8 first"
        ) from None


def replace_file(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path`` (a link's target) in one step; a device or pipe is simply written to."""
    target = Path(os.path.realpath(path))
    status = target.stat() if target.exists() else None
    if status and not stat.S_ISREG(status.st_mode):
        target.write_bytes(data)
    else:
        _replace(target, data, None, status)


def _replace(target: Path, data: bytes, original: bytes | None, status: os.stat_result | None) -> None:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.", suffix=".tmp")
    try:
        with open(handle, "wb") as file:  # noqa: PTH123  a descriptor
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if status:
            with contextlib.suppress(OSError, AttributeError):
                os.chown(name, status.st_uid, status.st_gid)
            Path(name).chmod(stat.S_IMODE(status.st_mode))
        else:
            Path(name).chmod(0o666 & ~_umask())
        if original is not None and target.read_bytes() != original:
            raise WriteError("was changed while copydesk read it, and is left alone; run copydesk again")
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
