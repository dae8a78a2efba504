"""The modern slavery scorecard: a self-assessment of how prepared a council is. See docs/ARCHITECTURE.md."""

__version__ = "1.0.0"
