from tests.content.small import small

__all__ = ["small"]
