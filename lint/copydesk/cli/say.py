"""Writing to the two streams: reports to one, what went wrong to the other, no trouble when a pipe is cut."""

import contextlib
import os
import sys
from collections.abc import Iterable
from typing import IO, Any, Literal

from copydesk.terminal import visible


def say(kind: Literal["error", "warning", "note"], message: str) -> None:
    """A line on standard error."""
    encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
    lines = [visible(line, encoding) for line in message.split("\n")]
    with contextlib.suppress(BrokenPipeError):
        print(f"{kind}: " + "\n".join(lines), file=sys.stderr)


def put(pieces: Iterable[str], stream: IO[str]) -> None:
    """Text for people, as the stream can take it."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    try:
        for piece in pieces:
            stream.write(piece.encode(encoding, "backslashreplace").decode(encoding))
        stream.flush()
    except BrokenPipeError:
        _drop(stream)


def put_bytes(data: bytes, stream: IO[Any]) -> None:
    """Bytes as they are, past the stream's own encoding."""
    try:
        stream.flush()
        stream.buffer.write(data)  # type: ignore[attr-defined]
        stream.buffer.flush()  # type: ignore[attr-defined]
    except BrokenPipeError:
        _drop(stream)


def _drop(stream: IO[Any]) -> None:
    """Send what is still to come nowhere: `| head` has read its fill."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
