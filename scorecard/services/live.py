"""The content folder as it stands on disk: read again when it changes, the last good one kept when
it breaks."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from pathlib import Path
from threading import Lock

from scorecard.content.folder import read_folder
from scorecard.content.models import ContentFolder
from scorecard.errors import ContentError, Unavailable

log = logging.getLogger(__name__)

FOLDERS = ("data", "data/questionnaires", "guidance")
Mark = tuple[tuple[str, int, int], ...]


def mark_of(root: Path) -> Mark:
    """Name, time and size of every file of a content folder: cheap, new after any change."""
    return tuple(sorted(_marks(root)))


def _marks(root: Path) -> Iterable[tuple[str, int, int]]:
    for folder in FOLDERS:
        try:
            for path in (root / folder).glob("*.yaml"):
                state = path.stat()
                yield str(path), state.st_mtime_ns, state.st_size
        except OSError:  # it went away while we looked: a change like any other
            yield folder, 0, 0


class LiveContent:
    """Holds the last good content of a folder, read when it is first asked for."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._lock = Lock()
        self._mark: Mark = ()
        self._good: ContentFolder | None = None
        self._mistakes: tuple[str, ...] = ()

    def folder(self) -> ContentFolder:
        """Today's content, or the last that had no mistakes. Raises ContentError where it never was
        without, Unavailable where a file may not be read."""
        with self._lock:
            return self._look()

    def mistakes(self) -> tuple[str, ...]:
        """What is wrong with the files on disk, each as `file:line: where: what`."""
        with self._lock:
            self._look()
            return self._mistakes

    def _look(self) -> ContentFolder:
        mark = mark_of(self._root)
        if self._good is not None and mark == self._mark:
            return self._good
        try:
            found = read_folder(self._root)
        except (ContentError, Unavailable) as error:
            if self._good is None:
                raise
            found = self._good
            self._mistakes = error.mistakes if isinstance(error, ContentError) else (str(error),)
            log.warning("content: %d mistakes; the last good one stays", len(self._mistakes))
        else:
            self._mistakes = ()
        self._good, self._mark = found, mark
        return found
