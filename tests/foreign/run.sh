#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh MODULES SCRIPT: runs a test if node and the packages that ./dev fetches are there; else it says so and skips.
skip() {
    echo "skipped: $1"
    exit 77
}
node -e 'process.exit(parseInt(process.versions.node) < 18 ? 1 : 0)' 2>/dev/null ||
    skip "there is no node of 18 or later"
cmp -s "$LIANXIN_SOURCE/tests/foreign/package-lock.json" "$1/../package-lock.json" && [ -f "$1/.package-lock.json" ] ||
    skip "$1 is not there or an older one; ./dev test fetches it from the npm registry"
exec node "$2"
