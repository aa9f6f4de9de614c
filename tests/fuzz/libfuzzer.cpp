// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/target.h"

// The door of libFuzzer: https://llvm.org/docs/LibFuzzer.html

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size)
{
    lianxin::fuzz::run(QByteArray(reinterpret_cast<const char *>(bytes), qsizetype(size)));
    return 0;
}
