"""F48: where a database must not lie."""

from __future__ import annotations

from pathlib import PurePosixPath, PureWindowsPath

import pytest

from scorecard.storage.place import warning_for

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
tmpfs /tmp tmpfs rw 0 0
server:/export /srv/shared nfs4 rw 0 0
//files/dept /mnt/dept\\040share cifs rw 0 0
/dev/sdb1 /srv/shared/local ext4 rw 0 0
me@host: /home/me/far fuse.sshfs rw 0 0
broken line
"""


@pytest.mark.parametrize(
    "path",
    [
        "/srv/shared/scorecard.db",
        "/srv/shared/deep/er/scorecard.db",
        "/mnt/dept share/x.db",
        "/home/me/far/x.db",
    ],
)
def test_f48_a_network_drive_is_warned_of(path):
    assert "network drive" in (warning_for(PurePosixPath(path), MOUNTS) or "")


@pytest.mark.parametrize("path", ["\\\\server\\share\\x.db", "//server/share/x.db"])
def test_f48_a_windows_share_is_warned_of(path):
    assert "network drive" in (warning_for(PureWindowsPath(path), "") or "")


@pytest.mark.parametrize(
    ("path", "service"),
    [
        (PureWindowsPath(r"C:\Users\me\OneDrive - Marshford Council\x.db"), "OneDrive"),
        (PurePosixPath("/home/me/Dropbox/x.db"), "Dropbox"),
        (PurePosixPath("/Users/me/Google Drive/x.db"), "Google Drive"),
        (PurePosixPath("/Users/me/Library/CloudStorage/GoogleDrive-me/x.db"), "Google Drive"),
        (PureWindowsPath(r"G:\My Drive\x.db"), "Google Drive"),
        (PurePosixPath("/Users/me/Library/Mobile Documents/com~apple~CloudDocs/x.db"), "iCloud"),
        (PureWindowsPath(r"C:\Users\me\iCloudDrive\x.db"), "iCloud"),
    ],
)
def test_f48_a_synchronised_folder_is_warned_of_by_name(path, service):
    assert service in (warning_for(path, "") or "")


@pytest.mark.parametrize(
    "path",
    [
        "/var/lib/scorecard.db",
        "/srv/shared/local/x.db",
        "/srv/sharedx/x.db",
        "/tmp/x.db",
        "/home/me/x.db",
    ],
)
def test_a_disk_of_this_computer_needs_no_warning(path):
    assert warning_for(PurePosixPath(path), MOUNTS) is None
    assert warning_for(PureWindowsPath(r"C:\scorecard\x.db"), "") is None


def test_this_computer_s_own_mounts_are_read_where_none_are_given(tmp_path):
    assert warning_for(tmp_path / "x.db") is None
