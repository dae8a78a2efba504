"""Where a database must not lie: folders that several computers share or copy behind our back."""

from __future__ import annotations

import re
from pathlib import Path, PurePath, PurePosixPath

MOUNTS = Path("/proc/mounts")
NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ncpfs", "ceph", "glusterfs", "davfs"}
    | {"fuse.sshfs", "fuse.rclone", "fuse.davfs", "fuse.davfs2", "fuse.glusterfs", "fuse.s3fs"}
)
SYNCHRONISED = {
    "OneDrive": re.compile(r"onedrive", re.IGNORECASE),
    "Dropbox": re.compile(r"dropbox", re.IGNORECASE),
    "Google Drive": re.compile(r"google ?drive|^my drive$", re.IGNORECASE),
    "iCloud": re.compile(r"icloud|^mobile documents$|^com~apple~clouddocs$", re.IGNORECASE),
}


def warning_for(path: PurePath, mounts: str | None = None) -> str | None:
    """A sentence of warning where the path lies on a network drive or in a synchronised folder,
    else None.

    `mounts` is the text of /proc/mounts, read where it is not given and there is one.
    """
    advice = "Keep it on this computer's own disk, or use PostgreSQL (docs/DEPLOY.md#database)."
    for service, pattern in SYNCHRONISED.items():
        if any(pattern.search(part) for part in path.parts):
            return (
                f"The database lies in a folder that {service} copies; that can damage it. {advice}"
            )
    if _on_network(path, mounts):
        return f"The database lies on a network drive; that can damage it. {advice}"
    return None


def _on_network(path: PurePath, mounts: str | None) -> bool:
    if str(path).startswith(("\\\\", "//")):
        return True
    if mounts is None:
        mounts = MOUNTS.read_text("utf-8", "replace") if MOUNTS.exists() else ""
        path = Path(path).resolve()
    return _kind_of_file_system(path, mounts) in NETWORK


def _kind_of_file_system(path: PurePath, mounts: str) -> str | None:
    """The type of the mount that holds the path: the longest mount point above it wins, the last if
    twice."""
    kind, depth = None, -1
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = PurePosixPath(re.sub(r"\\(\d{3})", lambda code: chr(int(code[1], 8)), fields[1]))
        if path.is_relative_to(point) and len(point.parts) >= depth:
            kind, depth = fields[2], len(point.parts)
    return kind
