"""Every setting: its name in the environment, its type, its default and what it is for.

The only reader of environment variables. The doors read the settings once and hand them down. A
variable that begins with SCORECARD_ and is no setting stops the start, since a misspelt name would
otherwise be passed over in silence.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from scorecard.errors import Invalid

ROOT = Path(__file__).resolve().parent.parent
PREFIX = "SCORECARD_"


class Settings(BaseSettings):
    """Read from the environment: `database_url` is SCORECARD_DATABASE_URL, and so on."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_ignore_empty=True, frozen=True, extra="forbid"
    )

    database_url: str = Field(
        default=f"sqlite:///{(ROOT / 'var' / 'scorecard.db').as_posix()}",
        pattern=r"^[a-z][a-z0-9+]*://",
        description="The address of the database, such as sqlite:////srv/scorecard.db",
    )
    content: Path = Field(
        default=ROOT,
        description="The folder that holds data/ and guidance/, such as /srv/our-content",
    )
    port: int = Field(
        default=8501,
        ge=1,
        le=65535,
        description="The port that the pages are served on, such as 8600",
    )
    keep_years: int = Field(
        default=6,
        ge=1,
        le=100,
        description="How many years after its end a signed-off year is kept, such as 6",
    )
    keep_text_years: int = Field(
        default=2,
        ge=1,
        le=100,
        description="How many years after its end the texts of a signed-off year are kept, such as 2",
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="info",
        description="How much is logged: debug, info, warning or error",
    )


def read_settings() -> Settings:
    """The settings in force. Raises Invalid naming every variable that is unknown or malformed."""
    known = {PREFIX + name.upper(): field for name, field in Settings.model_fields.items()}
    wrong = [
        f"{name} is no setting here: unset it, or write one of {', '.join(sorted(known))}"
        for name in sorted(os.environ)
        if name.upper().startswith(PREFIX) and name.upper() not in known
    ]
    settings = None
    try:
        settings = Settings()
    except ValidationError as error:
        names = dict.fromkeys(PREFIX + str(said["loc"][0]).upper() for said in error.errors())
        wrong += [f"{name} does not fit. {known[name].description}" for name in names]
    if settings is None or wrong:
        raise Invalid("\n".join(wrong))
    return settings
