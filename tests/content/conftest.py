from hypothesis import settings

from tests.content.small import small

__all__ = ["small"]

settings.register_profile("patient", deadline=None)  # a busy computer fails no property
settings.load_profile("patient")
