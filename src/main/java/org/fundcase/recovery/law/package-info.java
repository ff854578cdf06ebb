/** The terms that the law sets around a recovery: pure computation from proven days to earliest and last lawful days. */
@NullMarked
package org.fundcase.recovery.law;

import org.jspecify.annotations.NullMarked;
