"""Strict YAML -> frozen models; every mistake named with file and line. Format: docs/CONTENT.md."""
