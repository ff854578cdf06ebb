/** The terms around a listing: pure computation from proven days to earliest and last lawful days. */
@NullMarked
package org.fundcase.credit.law;

import org.jspecify.annotations.NullMarked;
