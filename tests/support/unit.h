/* SPDX-License-Identifier: MIT */
/* cmocka with the headers that it wants before it. */
#ifndef SUPPORT_UNIT_H
#define SUPPORT_UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#undef fail /* cmocka's macro; fail_msg() does its work, and ours is a function */

#endif
