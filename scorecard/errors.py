"""The few kinds of error, each with a sentence that a council officer can act on.

`views` turns them into messages in one place, the command line into exit codes (docs/ARCHITECTURE.md).
"""

from __future__ import annotations


class ScorecardError(Exception):
    """What all our errors have in common: `str(error)` is a sentence for the person."""


class ContentError(ScorecardError):
    """The content folder has mistakes; `mistakes` holds each as `file:line: where: what`."""

    def __init__(self, mistakes: tuple[str, ...]) -> None:
        super().__init__("\n".join(mistakes))
        self.mistakes = mistakes


class Invalid(ScorecardError):
    """What a person gave cannot be taken; nothing was changed. `field` names the field, if one."""

    def __init__(self, message: str, field: str | None = None) -> None:
        super().__init__(message)
        self.field = field


class FieldErrors(ScorecardError):
    """Several fields of a form cannot be taken; nothing was changed. `errors` has one for each field."""

    def __init__(self, errors: tuple[Invalid, ...]) -> None:
        super().__init__("\n".join(str(error) for error in errors))
        self.errors = errors


class NotAllowed(ScorecardError):
    """The person may not do this. Pages show it like NotFound."""


class NotFound(ScorecardError):
    """There is no such thing."""


class Conflict(ScorecardError):
    """Somebody else changed the same thing meanwhile; nothing was changed."""


class Closed(Conflict):
    """The year is signed off: nothing in it can change; nothing was changed."""


class Unavailable(ScorecardError):
    """The surroundings failed (disk, lock, permission); nothing was changed and a retry may help."""
